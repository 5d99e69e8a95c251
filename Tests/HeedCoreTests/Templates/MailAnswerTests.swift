import Testing

@testable import HeedCore

/// Letters that answer a mail stand beside it in mail programs.
struct MailAnswerTests {
  private static func letter(_ values: [String: Value]) throws -> ReadLetter {
    try LetterTrial(body: "Hello.", subject: "Your feedback").letter(values)
  }

  @Test(arguments: [
    "<a.b+c@mx.customer.example>", "a.b+c@mx.customer.example", " <a.b+c@mx.customer.example>\r\n",
  ])
  func theMailIsNamed(id: String) throws {
    let letter = try Self.letter(["message_id": .text(id)])
    #expect(try letter.field("In-Reply-To") == "<a.b+c@mx.customer.example>")
    #expect(try letter.field("References") == "<a.b+c@mx.customer.example>")
    #expect(try letter.field("Subject") == "Your feedback")
  }

  @Test(arguments: [
    "<a@b.example>\r\nBcc: eve@evil.example", "a@b.example\nX: y", "<a@b.example> <c@d.example>",
    "no id", "<>", "<a@>", "a@b@c", "<a(comment)@b.example>", "<ä@b.example>", "a\u{0}@b.example",
    "\(String(repeating: "a", count: 2000))@b.example",
  ])
  func whatIsNoIdNamesNothing(id: String) throws {
    let letter = try Self.letter(["message_id": .text(id), "mail_subject": .text("Help")])
    #expect(
      !letter.header.contains { ["In-Reply-To", "References", "Bcc", "X"].contains($0.name) })
    #expect(try letter.field("Subject") == "Your feedback")
  }

  @Test(arguments: [
    ("It fails again", "Re: It fails again"), ("RE: It fails", "RE: It fails"),
    ("Aw: Es geht nicht", "Aw: Es geht nicht"), ("回复：退货", "回复：退货"), ("退货", "Re: 退货"),
    ("a\r\n Bcc: eve@evil.example", "Re: a Bcc: eve@evil.example"), ("  ", "Your feedback"),
    (String(repeating: "long ", count: 50), "Your feedback"),
  ])
  func itsSubjectIsTakenUp(subject: String, written: String) throws {
    let letter = try Self.letter([
      "message_id": .text("a@b.example"), "mail_subject": .text(subject),
    ])
    #expect(try letter.field("Subject") == written)
    #expect(letter.html.contains("<title>\(written)</title>"))
    #expect(!letter.header.contains { $0.name == "Bcc" })
  }

  @Test func withoutAMailNothingIsNamed() throws {
    let letter = try Self.letter(["mail_subject": .text("Help")])
    #expect(!letter.header.contains { ["In-Reply-To", "References"].contains($0.name) })
    #expect(try letter.field("Subject") == "Your feedback")
  }
}
