import MIME
import Testing

@testable import HeedCore

/// A letter with another subject and another text.
struct LetterEditTests {
  private static func mail(subject: String, title: String) -> [UInt8] {
    let text = """
      From: Kim Park <care@acme.example>
      To: ana@b.example
      Subject: \(subject)
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary=x

      --x
      Content-Type: text/plain; charset=utf-8

      Dear Ana,
      --x
      Content-Type: text/html; charset=utf-8

      <html><head><title>\(title)</title></head><body>
      <p>Dear Ana,</p>
      </body></html>
      --x--

      """
    return Array(text.replacing("\n", with: "\r\n").utf8)
  }

  @Test func thePagesTitleIsTheSubject() throws {
    let mail = Self.mail(subject: "Ana's \"answer\"", title: "Ana&#39;s &quot;answer&quot;")
    let draft = "Subject: Bo's <answer>\n\nDear Bo,\n"
    let edited = MailContent(try #require(try LetterEdit(mail).mail(draft, keepsPage: true)))
    #expect(edited.subject == "Bo's <answer>")
    #expect(edited.html?.contains("<title>Bo&#39;s &lt;answer&gt;</title>") == true)
    #expect(edited.html?.contains("<p>Dear Bo,</p>") == true)
  }
}
