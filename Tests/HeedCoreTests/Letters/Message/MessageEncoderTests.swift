import TestSupport
import Testing

@testable import HeedCore

struct MessageEncoderTests {
  @Test func theLinterFindsNothingInTheCorpus() throws {
    for (index, letter) in MessageCorpus.fixed.enumerated() {
      #expect(MessageLinter.complaints(about: try letter.encoded()) == [], "letter \(index)")
    }
  }

  @Test(arguments: [11, 12])
  func theLinterFindsNothingInRandomLetters(seed: UInt64) throws {
    for (index, letter) in MessageCorpus.random(150, seed: seed).enumerated() {
      #expect(MessageLinter.complaints(about: try letter.encoded()) == [], "letter \(index)")
    }
  }

  /// A linter that never objects is none.
  @Test(arguments: [
    ("\r\nTo: ", "\nTo: "), ("MIME-Version: 1.0\r\n", ""), ("Kim", "K\u{ED}m"),
    ("Message-ID: <", "Message-ID: "), ("+0100", "GMT"), ("7bit", "8bit"), ("Hello,", ".Hello,"),
    ("text/plain", "text/html"), ("thank you.", "thank you. "),
    ("Subject:", "Subject: a\r\nSubject:"),
    ("To: ", "Bcc: a@b.example\r\nTo: "), ("7bit\r\n\r\nHello", "quoted-printable\r\n\r\nHello"),
  ])
  func theLinterObjects(to original: String, becoming altered: String) throws {
    let message = String(decoding: try MessageCorpus.Letter().encoded(), as: UTF8.self)
    let spoilt = message.replacing(original, with: altered, maxReplacements: 1)
    #expect(spoilt != message)
    #expect(MessageLinter.complaints(about: Array(spoilt.utf8)) != [])
  }

  @Test func aWholeMessage() throws {
    let letter = MessageCorpus.Letter(
      name: "张伟", subject: "Müller GmbH", text: "Grüße\n", html: "<p>\n", isUnsent: true)
    let message = String(decoding: try letter.encoded(), as: UTF8.self)
    let lines = """
      X-Unsent: 1
      Date: Sun, 22 Nov 2026 10:30:00 +0100
      From: Kim Park <care@acme.example>
      To: =?utf-8?B?5byg5Lyf?= <ana.silva@customer.example>
      Subject: =?utf-8?Q?M=C3=BCller_GmbH?=
      Message-ID: <7f3a9c@acme.example>
      MIME-Version: 1.0
      Content-Type: multipart/alternative;
       boundary="BOUNDARY"

      --BOUNDARY
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: base64

      R3LDvMOfZQ0K
      --BOUNDARY
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: 7bit

      <p>

      --BOUNDARY--

      """
    let boundary = try #require(message.firstMatch(of: /boundary="([^"]*)"/)).1
    #expect(message == lines.replacing("BOUNDARY", with: boundary).replacing("\n", with: "\r\n"))
  }

  @Test func theSameLetterGivesTheSameBytes() throws {
    let letter = MessageCorpus.Letter(name: "Łucja", text: "ł\n")
    #expect(try letter.encoded() == letter.encoded())
  }

  @Test(arguments: [
    "Ana\r\nBcc: eve@evil.example", "a\nb", "a\rb", "a\u{0}b", "a\u{1B}[2J", "a\u{85}b",
    "a\u{2028}b",
    "a\u{7F}", "\r\n",
  ])
  func controlCharactersInHeadersAreRefused(value: String) throws {
    let letters = [
      ("To", MessageCorpus.Letter(name: value)), ("Subject", MessageCorpus.Letter(subject: value)),
      ("From", MessageCorpus.Letter(senderName: value)),
    ]
    for (header, letter) in letters {
      let error = #expect(throws: MessageError.self) { try letter.encoded() }
      #expect(error?.header == header)
    }
  }

  @Test func anEmptySubjectIsRefused() {
    #expect(throws: MessageError.self) { try MessageCorpus.Letter(subject: "").encoded() }
  }

  @Test func afterARefusalTheOutputIsAsBefore() throws {
    let sender = Mailbox(name: "Kim", address: try EmailAddress("care@acme.example"))
    let encoder = try MessageEncoder(from: sender)
    let header = MessageHeader(
      to: sender, subject: "Hello", date: MessageDate(Instant(seconds: 0)),
      messageID: try #require(MessageID("a@b.example")))
    var output: [UInt8] = [1, 2, 3]
    #expect(throws: MessageError.self) {
      try encoder.append(header, text: [0x61], html: [0x61, 0], to: &output)
    }
    #expect(output == [1, 2, 3])
  }

  @Test(arguments: ["a\r\nb\r\n", "a\rb\r", "a\nb\n"])
  func everyLineEndBecomesCRLF(text: String) throws {
    let message = String(decoding: try MessageCorpus.Letter(text: text).encoded(), as: UTF8.self)
    #expect(message.contains("7bit\r\n\r\na\r\nb\r\n\r\n--"))
  }

  @Test func aLineThatLooksLikeABoundaryIsEncoded() throws {
    let plain = String(decoding: try MessageCorpus.Letter().encoded(), as: UTF8.self)
    let boundary = try #require(plain.firstMatch(of: /boundary="([^"]*)"/)).1
    let quoting = MessageCorpus.Letter(text: "--\(boundary)\n--\(boundary)--\n")
    let message = try quoting.encoded()
    #expect(MessageLinter.complaints(about: message) == [])
    let lines = String(decoding: message, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.count { $0.hasPrefix("--\(boundary)") } == 3)
  }
}
