import TestSupport
import Testing

@testable import HeedDelivery

struct LetterFileNameTests {
  @Test func `A plain id and a plain name stand as they are`() {
    #expect(name("r-1042", customer: "Ana Silva") == "P1_20261123T1000Z_ana-silva_r-1042.eml")
  }

  @Test(arguments: [
    ("Zoë Müller-Strauß", "zoe-muller-strauss"), ("José  Ángel", "jose-angel"),
    ("Łukasz Żółć", "lukasz-zolc"), ("O’Brien", "obrien"), ("Nguyễn Thị Ánh", "nguyen-thi-anh"),
    ("e\u{301}mile", "emile"), ("İrem Şahin", "irem-sahin"), ("  -- Bo --  ", "bo"),
    ("../../etc/passwd", "etc-passwd"), ("王伟 (Wang)", "wang"),
    ("Maximiliana Theodora Konstantinopolis", "maximiliana-theodora"),
  ])
  func `Names are written with plain letters`(customer: String, slug: String) {
    #expect(name("r-1", customer: customer) == "P1_20261123T1000Z_\(slug)_r-1.eml")
  }

  @Test(arguments: ["王伟", "", "   ", "🙂", "\u{202E}", nil])
  func `A name without plain letters is left out`(customer: String?) {
    #expect(name("r-1", customer: customer) == "P1_20261123T1000Z_r-1.eml")
  }

  @Test func `Due times sort, and may be missing or absurd`() {
    #expect(LetterFileName.sample("r-1", due: nil).text(ending: "txt") == "P1_no-due_r-1.txt")
    #expect(LetterFileName.sample("r-1", due: 0).text(ending: "eml") == "P1_19700101T0000Z_r-1.eml")
    #expect(
      LetterFileName.sample("r-1", due: .max).text(ending: "eml") == "P1_99991231T2359Z_r-1.eml")
    #expect(
      LetterFileName.sample("r-1", due: .min).text(ending: "eml") == "P1_00010101T0000Z_r-1.eml")
    #expect(
      LetterFileName.sample("r-1", due: 951_868_799).text(ending: "eml")
        == "P1_20000229T2359Z_r-1.eml")
  }

  @Test func `Ids that look alike get different names on every disk`() {
    let ids = [
      "R-1", "r-1", "r_1", "r/1", "r\\1", "../r-1", "r-1 ", " r-1", "r--1", "r-1-", "r.1", "r:1",
      "r-1\u{0}", "r-1\n", "ｒ-1", "é", "e", "e\u{301}", "王", "伟", "", ".", "..", "-", "con",
      String(repeating: "a", count: 300), String(repeating: "a", count: 301),
    ]
    // The two spellings of é are one String to Swift, but two ids to others.
    let names = ids.map { name($0, customer: nil).lowercased() }
    #expect(Set(names).count == ids.count)
  }

  @Test func `The same id from two sources gets different names`() {
    var names: Set<String> = []
    let pairs = [
      ("a", "b"), ("b", "a"), ("a-b", "c"), ("a", "b-c"), ("", "a"), ("A", "b"), ("a.b", "c"),
    ]
    for (source, id) in pairs {
      names.insert(LetterFileName.sample(id, source: source).text(ending: "eml"))
    }
    names.insert(LetterFileName.sample("b").text(ending: "eml"))
    #expect(names.count == pairs.count + 1)
    #expect(names.contains("P1_20261123T1000Z_a.b.eml"))
  }

  @Test func `Whatever goes in, names are short, safe, different, and the same each time`() {
    var random = SeededRandom(seed: 42)
    var names: Set<String> = []
    var ids: Set<[UInt8]> = []
    for _ in 0..<20_000 {
      let id = random.text()
      guard ids.insert(Array(id.utf8)).inserted else { continue }
      var letter = LetterFileName.sample(id, due: Int64(bitPattern: random.next()))
      letter.customerName = random.text()
      letter.priority = random.text()
      let name = letter.text(ending: "eml")
      #expect(name == letter.text(ending: "eml"))
      #expect(name.utf8.count <= 120)
      #expect(name.utf8.allSatisfy(Self.isSafe), "\(name)")
      #expect(name.first?.isLetter == true || name.first?.isNumber == true)
      // Only the part after the last underscore tells responses apart.
      let identity = name.split(separator: "_").last.map { $0.lowercased() } ?? ""
      #expect(names.insert(identity).inserted, "\(id.debugDescription) \(name)")
    }
  }

  private func name(_ id: String, customer: String?) -> String {
    var letter = LetterFileName.sample(id)
    letter.customerName = customer
    return letter.text(ending: "eml")
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension LetterFileName {
  fileprivate static func sample(
    _ id: String, source: String? = nil, due: Int64? = 1_795_428_000
  ) -> LetterFileName {
    LetterFileName(priority: "P1", due: due, customerName: nil, source: source, id: id)
  }
}
