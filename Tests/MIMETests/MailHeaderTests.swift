import Testing

@testable import MIME

struct MailHeaderTests {
  private func header(_ text: String) -> MailHeader { MailHeader(Array(text.utf8)[...]) }

  @Test func `Identifiers and addresses are found however they are folded`() {
    let header = header(
      "References: <a@x>\r\n\t<b@x> <a@x>\r\nFROM: \"A, B\" <Ann@X.example>\r\nIn-Reply-To:<c@x>\r\n\r\n<d@x>"
    )
    #expect(header.messageIDs(in: "references", "in-reply-to") == ["a@x", "b@x", "c@x"])
    #expect(header.address(in: "from") == "ann@x.example")
    #expect(header.address(in: "sender") == nil)
  }

  @Test(arguments: [
    ("a: b\n\nc", ["a: b"], "c"), ("a: b\r\n c\r\n\r\nd", ["a: b c"], "d"), ("", [], ""),
    ("a: b\nno field\n\nc", ["a: b"], "no field\n\nc"), (" a: b\n\n", [], " a: b\n\n"),
    ("From a Fri\nA : b\n", ["a: b"], ""), (": b\n\n", [], ": b\n\n"), ("\na: b", [], "a: b"),
    ("a:\n\n", ["a: "], ""), ("a: b", ["a: b"], ""),
    ("a: =?utf-8?q?=C3=BC?=\n", ["a: =?utf-8?q?=C3=BC?="], ""),
  ])
  func `It ends where no field follows`(text: String, fields: [String], body: String) {
    let header = header(text)
    #expect(header.fields.map { "\($0.name): \($0.value)" } == fields)
    #expect(String(decoding: Array(text.utf8)[header.bodyStart...], as: UTF8.self) == body)
  }

  @Test func `Each field knows where it stands`() {
    let text = "a: b\r\n c\r\nd: e\r\n\r\nf"
    let header = header(text)
    #expect(
      header.fields.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
        == ["a: b\r\n c\r\n", "d: e\r\n"])
    #expect(header.end == 16 && header.bodyStart == 18)
  }

  @Test func `What is too long for any mail is cut off`() {
    #expect(header(String(repeating: "a: b\n", count: 9000)).fields.count == 2000)
    let long = header("a: b\nc: " + String(repeating: "d\n ", count: 1_000_000) + "\ne: f\n\n")
    #expect(long.fields.map(\.name) == ["a", "c"] && long.bodyStart <= 256 * 1024 + 3)
    #expect(header("a: " + String(repeating: " ", count: 200_000))["a"] == "")
    let line = header("a: " + String(repeating: "d", count: 1_000_000) + "\n\nb")
    #expect(line["a"]?.utf8.count == MailHeader.byteLimit - 3)
    #expect(line.end == 1_000_004)
  }
}
