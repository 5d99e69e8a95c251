import TestSupport
import Testing

@testable import HeedCore

struct EmailAddressTests {
  @Test(arguments: [
    ("ana.silva@example.com", "ana.silva@example.com"),
    ("ana+tag@example.com", "ana+tag@example.com"),
    ("  ana@example.com\u{A0}\n", "ana@example.com"),
    ("\u{FEFF}ana@example.com", "ana@example.com"),
    ("Ana.Silva@EXAMPLE.Com", "Ana.Silva@example.com"),
    ("o'brien@example.co.uk", "o'brien@example.co.uk"),
    ("!#$%&'*+-/=?^_`{|}~@example.com", "!#$%&'*+-/=?^_`{|}~@example.com"),
    ("a@bücher.example", "a@xn--bcher-kva.example"),
    ("a@BÜCHER.example", "a@xn--bcher-kva.example"),
    ("a@bu\u{308}cher.example", "a@xn--bcher-kva.example"),
    ("a@例え。テスト", "a@xn--r8jz45g.xn--zckzah"),
    ("a@faß.de", "a@xn--fa-hia.de"), ("a@пример.рф", "a@xn--e1afmkfd.xn--p1ai"),
    ("a@xn--bcher-kva.example", "a@xn--bcher-kva.example"), ("1@2.example", "1@2.example"),
    ("a@3com.com", "a@3com.com"), ("a@b-c.d-e.example", "a@b-c.d-e.example"),
  ])
  func usableAddresses(text: String, wire: String) throws {
    let address = try EmailAddress(text)
    #expect(address.wire == wire)
    #expect("\(address.local)@\(address.domain)" == wire)
    #expect(address.oddities == [])
  }

  @Test(arguments: [
    ("", EmailAddressRefusal.empty), ("   ", .empty), ("ana", .noAtSign),
    ("ana.example.com", .noAtSign),
    ("a@b@c.example", .severalAtSigns), ("a@b@c@d.example", .severalAtSigns),
    ("Ana <a@b.example>", .displayName), ("<a@b.example>", .displayName),
    ("\"a b\"@c.example", .quotedLocalPart), ("a b@c.example", .whiteSpace),
    ("a@b .example", .whiteSpace),
    ("a\r\nBcc: x@b.example", .whiteSpace), ("a\u{0}@b.example", .whiteSpace),
    ("@b.example", .nothingBeforeAtSign),
    ("a@", .nothingAfterAtSign), (".a@b.example", .misplacedDot), ("a.@b.example", .misplacedDot),
    ("a..b@c.example", .misplacedDot), ("a@.b.example", .misplacedDot),
    ("a@b.example.", .misplacedDot),
    ("a@b..example", .misplacedDot), ("a,b@c.example", .forbiddenCharacter(",")),
    ("a;b@c.example", .forbiddenCharacter(";")), ("a(b)@c.example", .forbiddenCharacter("(")),
    ("mailto:a@c.example", .forbiddenCharacter(":")), ("müller@c.example", .localPartNotASCII),
    ("a\u{200B}b@c.example", .localPartNotASCII), ("张@c.example", .localPartNotASCII),
    ("a@localhost", .domainWithoutDot), ("a@[127.0.0.1]", .numericDomain),
    ("a@127.0.0.1", .numericDomain),
    ("a@b.123", .numericDomain), ("a@-b.example", .malformedDomain),
    ("a@b-.example", .malformedDomain),
    ("a@b_c.example", .malformedDomain), ("a@b,c.example", .malformedDomain),
    ("a@b/c.example", .malformedDomain), ("a@ü/x.example", .malformedDomain),
    ("a@☃%.example", .malformedDomain), ("a@ex\u{202E}ample.com", .malformedDomain),
    ("a@a\u{200D}b.com", .malformedDomain), ("a@％.com", .malformedDomain),
  ])
  func refusals(text: String, refusal: EmailAddressRefusal) {
    #expect(throws: refusal) { try EmailAddress(text) }
    #expect(!refusal.message.isEmpty)
  }

  @Test func lengths() throws {
    let label = String(repeating: "b", count: 63)
    let local = String(repeating: "a", count: 64)
    _ = try EmailAddress("\(local)@b.example")
    #expect(throws: EmailAddressRefusal.localPartTooLong) {
      try EmailAddress("a\(local)@b.example")
    }
    #expect(throws: EmailAddressRefusal.malformedDomain) { try EmailAddress("a@b\(label).example") }
    let domain = "\(label).\(label).\(label)"
    let longest = String(repeating: "a", count: 254 - 1 - domain.utf8.count - 2)
    _ = try EmailAddress("\(longest)@\(domain).c")
    #expect(throws: EmailAddressRefusal.tooLong) { try EmailAddress("\(longest)a@\(domain).c") }
    let huge = String(repeating: "ü", count: 100_000)
    #expect(throws: EmailAddressRefusal.self) { try EmailAddress("a@\(huge).example") }
    #expect(throws: EmailAddressRefusal.self) { try EmailAddress("\(huge)@a.example") }
  }

  @Test(arguments: [
    ("a@\u{430}pple.com", [EmailAddress.Oddity.mixedScripts]),
    ("a@xn--pple-43d.com", [.mixedScripts]),
    ("a@pαypal.com", [.mixedScripts]), ("a@例abc.example", []), ("a@ひらカタ漢字.example", []),
    ("a@b\u{200B}c.example", [.invisibleCharacters]),
    ("a@b\u{AD}c.example", [.invisibleCharacters]),
    ("a@яндекс.example", []),
  ])
  func oddities(text: String, oddities: [EmailAddress.Oddity]) throws {
    #expect(try EmailAddress(text).oddities == oddities)
  }

  @Test func belongingToADomain() throws {
    let address = try EmailAddress("a@mail.acme.example")
    #expect(address.isIn(domain: "acme.example"))
    #expect(address.isIn(domain: "mail.acme.example"))
    #expect(!address.isIn(domain: "me.example"))
    #expect(!address.isIn(domain: "x.mail.acme.example"))
  }

  /// Python's `idna` judges the A-labels.
  @Test(.enabled(if: Python.has("idna"), "needs idna from PyPI"))
  func agreesWithPythonOnInternationalisedDomains() throws {
    let domains = [
      "bücher.example", "straße.de", "ÆØÅ.dk", "日本語。jp", "한국.kr", "пример.рф", "ελλάδα.gr",
      "مثال.إختبار", "ישראל.example", "भारत.example", "Ａ.com", "ﬀ.example", "中文.中国",
    ]
    let program = """
      import idna, json, sys
      for domain in json.load(sys.stdin):
          print(idna.encode(domain, uts46=True).decode())
      """
    let expected = try Python.lines(program, records: domains)
    #expect(try domains.map { try EmailAddress("a@\($0)").domain } == expected.map { $0[...] })
  }

  @Test(arguments: 1...20)
  func noTextCrashesIt(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let text = random.words(upTo: 20) + "@" + random.words(upTo: 20) + ".example"
      if let address = try? EmailAddress(text) {
        #expect(address.wire.utf8.allSatisfy { (0x21...0x7E).contains($0) })
        #expect((try? EmailAddress(address.wire))?.wire == address.wire)
      }
    }
  }
}
