import Foundation
import TestSupport
import Testing

@testable import HeedCore

/// Mail of any program is shown as people read it.
struct MailContentTests {
  private func mail(_ text: String, lineEnd: String = "\r\n") -> [UInt8] {
    Array(text.replacing("\n", with: lineEnd).utf8)
  }

  private static let nested = """
    From: =?ISO-8859-1?Q?Zo=EB?= <zoe@a.example>
    To: ana@b.example
    Subject: =?UTF-8?B?w5w=?=
     =?utf-8*en?q?ber_uns?= and more
    Content-Type: Multipart/Mixed;
     BOUNDARY="a b; c"

    preamble
    --a b; c
    Content-Type: multipart/alternative; boundary=inner

    --inner
    Content-Transfer-Encoding: quoted-printable

    Gr=C3=BC=
    =C3=9Fe =3D

    --inner
    Content-Type: text/html; charset="utf-8"
    Content-Transfer-Encoding: BASE64

    PHA+R3LDvMOf
    ZTwvcD4=
    --inner--
    --a b; c
    Content-Disposition: attachment; filename="notes; 1.txt"

    a file
    --a b; c--
    epilogue
    """

  @Test("whatever its line ends", arguments: ["\r\n", "\n"])
  func nested(lineEnd: String) {
    let content = MailContent(mail(Self.nested, lineEnd: lineEnd))
    #expect(content.from == "Zoë <zoe@a.example>")
    #expect(content.subject == "Über uns and more")
    #expect(content.text == "Grüße =\n")
    #expect(content.html == "<p>Grüße</p>")
    #expect(content.attachments == ["notes; 1.txt"])
    #expect(content.remarks == [])
  }

  @Test func `Every prefix of a mail, and every mail with a byte changed, can be read`() {
    let whole = mail(Self.nested)
    for count in 0...whole.count { _ = MailContent(Array(whole.prefix(count))) }
    var random = SeededRandom(seed: 5)
    for _ in 0..<500 {
      var broken = whole
      broken[Int.random(in: 0..<broken.count, using: &random)] = .random(
        in: 0...255, using: &random)
      _ = MailContent(broken)
    }
  }

  /// A choice of a text, a page and further parts.
  private func choice(_ parts: [String], kind: String = "alternative") -> MailContent {
    let all =
      ["Content-Type: text/plain\n\nHello", "Content-Type: text/html\n\n<p>Hello</p>"] + parts
    return MailContent(
      mail(
        "Content-Type: multipart/\(kind); boundary=b\n\n"
          + all.map { "--b\n\($0)\n" }.joined() + "--b--\n"))
  }

  @Test func `The last page is the one that is compared, and the others are named`() {
    let content = choice(["Content-Type: text/html\n\n<p>We refund you.</p>"])
    #expect(content.html == "<p>We refund you.</p>")
    #expect(content.attachments == ["text/html"])
    #expect(
      content.remarks == ["it has a further version of the text (text/html) that is not shown here"]
    )
    #expect(PageComparison(content)?.difference != nil)
  }

  @Test(
    "a further version of the text is told",
    arguments: [
      "text/x-amp-html", "text/calendar", "text/plain", "message/rfc822", "application/x-other",
    ])
  func versions(type: String) {
    let content = choice(["Content-Type: \(type)\n\nSubject: We refund you."])
    #expect(content.text == "Hello" && content.html == "<p>Hello</p>")
    #expect(content.attachments == [type])
    #expect(content.remarks.contains { $0.contains("a further version of the text (\(type))") })
  }

  @Test func `A file beside the letter is named by its name or its type, and is nothing odd`() {
    let content = choice(
      [
        "Content-Type: application/pdf; name=a.pdf\n\n%PDF", "Content-Type: image/png\n\nPNG",
        "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\na",
      ], kind: "mixed")
    #expect(content.attachments == ["a.pdf", "image/png", "a.txt"])
    #expect(content.remarks == [])
  }

  @Test func `Text between files is told, wherever it stands`() {
    let content = choice(["Content-Type: text/plain\n\nWe refund you."], kind: "mixed")
    #expect(content.remarks.contains { $0.contains("(text/plain) that is not shown here") })
  }

  @Test(
    "parts that mail programs read in several ways are told",
    arguments: [
      ("Content-Type: text/html\nContent-Type: text/plain\n\na", "(content-type)"),
      (
        "Content-Transfer-Encoding: base64\nContent-Transfer-Encoding: 7bit\n\na",
        "(content-transfer-encoding)"
      ),
      ("Content-Transfer-Encoding: x-uuencode\n\na", "(x-uuencode)"),
      (
        "Content-Type: multipart/mixed; boundary=c\nContent-Transfer-Encoding: base64\n\nLS1j",
        "(base64)"
      ),
      (
        "Content-Type: multipart/x-choice; boundary=c\n\n--c\n\na\n--c--",
        "it is built in an unusual way (multipart/x-choice)"
      ),
    ])
  func ambiguous(part: String, remark: String) {
    let content = choice([part])
    #expect(content.remarks.contains { $0.contains(remark) }, "\(content.remarks)")
  }

  @Test func `More parts than are read are told, in few words`() {
    let content = choice((0..<600).map { "Content-Type: text/x-\($0)\n\na" })
    #expect(content.remarks.contains { $0.contains("more parts than heed reads") })
    #expect(content.remarks.allSatisfy { $0.count < 300 })
  }

  @Test func `A page alone is shown as text`() {
    let content = MailContent(
      mail(
        "Content-Type: text/html\n\n<head><title>T</title></head><p>a &amp; b</p><p>c<br>d &#8211; e</p>"
      ))
    #expect(content.text == "a & b\nc\nd – e")
    #expect(content.remarks.count == 1)
  }
}
