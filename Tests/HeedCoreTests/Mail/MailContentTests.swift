import Foundation
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
    var random = RandomSource(seed: 5)
    for _ in 0..<500 {
      var broken = whole
      broken[Int.random(in: 0..<broken.count, using: &random)] = .random(
        in: 0...255, using: &random)
      _ = MailContent(broken)
    }
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
