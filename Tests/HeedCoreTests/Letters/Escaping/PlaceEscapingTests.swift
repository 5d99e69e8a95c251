import Markdown
import TestSupport
import Testing

@testable import HeedCore

struct PlaceEscapingTests {
  private static func escaped(_ value: String, _ place: Place) throws(ValueRefusal) -> String {
    var output: [UInt8] = []
    let bytes = Array(value.utf8)
    let failure = bytes.withUnsafeBufferPointer { bytes -> ValueRefusal? in
      do throws(ValueRefusal) {
        try place.append(bytes, to: &output)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    (
      "<script>alert('x' & \"y\")</script>",
      "&lt;script&gt;alert(&#39;x&#39; &amp; &quot;y&quot;)&lt;/script&gt;"
    ),
    (
      "one\r\ntwo\rthree\nfour\u{2028}five\u{85}six",
      "one<br>\ntwo<br>\nthree<br>\nfour<br>\nfive<br>\nsix"
    ),
    ("a\tb\u{0}c\u{1B}d\u{7F}e\u{9B}f", "a bcdef"), ("您好，“世界”！é👍", "您好，“世界”！é👍"),
    ("a\u{202E}b\u{2066}c\u{2069}d\u{FEFF}e", "abcde"), ("&amp;", "&amp;amp;"), ("", ""),
    ("{{ name }} {% if %}", "{{ name }} {% if %}"), ("שלום\u{200F}", "שלום\u{200F}"),
  ])
  func htmlText(value: String, escaped: String) throws {
    #expect(try Self.escaped(value, .htmlText) == escaped)
  }

  @Test(arguments: 0...9, ["&", "\u{2028}", "\r\n", "“", "x"])
  func longHTMLText(shift: Int, text: String) throws {
    let replacement =
      ["&": "&amp;", "\u{2028}": "<br>\n", "\r\n": "<br>\n"][text, default: text]
    let before = String(repeating: "a", count: shift)
    let escaped = try Self.escaped(before + String(repeating: text + "bc", count: 500), .htmlText)
    #expect(escaped == before + String(repeating: replacement + "bc", count: 500))
  }

  @Test func htmlAttributesHaveNoLineBreaks() throws {
    #expect(try Self.escaped("a\n\"b'>", .htmlAttribute) == "a &quot;b&#39;&gt;")
  }

  @Test(arguments: [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("<&>\"'", "<&>\"'"), ("\u{1E}P\u{0}x\u{202D}y\t", "Pxy "),
    ("a\r\n\r\nb", "a\n\nb"), ("您好", "您好"),
  ])
  func plainText(value: String, escaped: String) throws {
    #expect(try Self.escaped(value, .text) == escaped)
  }

  @Test(arguments: [
    ("a b&c=d/é?#%", "a%20b%26c%3Dd%2F%C3%A9%3F%23%25"), ("x\r\ny\u{0}", "xy"),
    ("\"'<>", "%22%27%3C%3E"),
    ("A-Z_0.9~", "A-Z_0.9~"), ("../..", "..%2F.."),
  ])
  func components(value: String, escaped: String) throws {
    #expect(try Self.escaped(value, .htmlURL(.component)) == escaped)
    #expect(try Self.escaped(value, .textURL(.component)) == escaped)
  }

  @Test(arguments: [
    (
      "https://x.example/a b?c=d&e='\"<é%20%zz",
      "https://x.example/a%20b?c=d&e=%27%22%3C%C3%A9%20%25zz"
    ),
    ("HTTP://x.example/[1]", "HTTP://x.example/[1]"), ("mailto:a@b.example", "mailto:a@b.example"),
    ("tel:+49-30", "tel:+49-30"),
  ])
  func wholeAddresses(value: String, escaped: String) throws {
    #expect(try Self.escaped(value, .textURL(.whole)) == escaped)
    let inHTML = escaped.replacing("&", with: "&amp;")
    #expect(try Self.escaped(value, .htmlURL(.whole)) == inHTML)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:x", " javascript:x", "java\u{0}script:x", "data:text/html,x",
    "//x.example", "x",
    "", "https:", "https://", "/path", "vbscript:x", "\u{1}https://x.example",
  ])
  func otherValuesAreNoAddresses(value: String) {
    #expect(throws: ValueRefusal.notAnAddress) { try Self.escaped(value, .htmlURL(.whole)) }
    #expect(throws: ValueRefusal.notAnAddress) { try Self.escaped(value, .textURL(.whole)) }
  }

  @Test func addresseesKeepWhatMakesThem() throws {
    #expect(try Self.escaped("a+b@c.example?x&y", .htmlURL(.addressee)) == "a+b@c.example%3Fx%26y")
    #expect(try Self.escaped("+49 30", .textURL(.addressee)) == "+49%2030")
  }

  /// Whatever the value, it can't leave its place.
  @Test(arguments: 1...20)
  func nothingLeavesItsPlace(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let hostile = ["<", "\"", "'", "\u{1E}", "\r\n", "\u{0}", "&", "\u{202E}", "\u{85}"]
      let value =
        random.words(upTo: 20) + hostile[random.number(below: hostile.count)]
        + random.words(upTo: 20)
      let html = try Self.escaped(value, .htmlText).replacing("<br>", with: "")
      #expect(!html.contains { "<>\"'".contains($0) })
      let attribute = try Self.escaped(value, .htmlAttribute)
      #expect(!attribute.unicodeScalars.contains { "<>\"'\n\r".unicodeScalars.contains($0) })
      let text = try Self.escaped(value, .text)
      #expect(text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A })
      let component = try Self.escaped(value, .htmlURL(.component))
      #expect(component.utf8.allSatisfy { $0 < 0x7F && !"<>\"'&# /?".utf8.contains($0) })
    }
  }

  @Test(arguments: 0...40)
  func everyLengthIsCopiedWhole(count: Int) throws {
    let plain = String(repeating: "x", count: count)
    for place in [Place.text, .htmlText, .htmlAttribute, .htmlURL(.component)] {
      #expect(try Self.escaped(plain, place) == plain)
    }
    #expect(try Self.escaped(plain + "<" + plain, .htmlText) == plain + "&lt;" + plain)
  }
}
