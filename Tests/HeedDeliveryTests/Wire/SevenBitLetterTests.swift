import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

/// Letters that a mail program has saved with 8-bit text.
struct SevenBitLetterTests {
  private static let head = """
    From: Kim Park <care@acme.example>
    To: Ann <ann@x.example>
    Subject: Your answer
    Message-ID: <1@acme.example>
    MIME-Version: 1.0

    """

  private static let text = [
    "Schöne Grüße =) ", "Zeile mit Leerzeichen  ", String(repeating: "ä", count: 90), ".", "",
  ].joined(separator: "\n")

  private func bytes(_ text: String) -> [UInt8] { Array(text.replacing("\n", with: "\r\n").utf8) }

  private func single(_ fields: String) -> [UInt8] {
    bytes(Self.head + fields + "\n\n" + Self.text)
  }

  @Test(arguments: [
    "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit",
    "Content-Type: text/plain;\n charset=\"UTF-8\"\nContent-Transfer-Encoding:\n 8BIT",
    "Content-Type: text/plain; charset=utf-8",
  ])
  func `Its text goes out in ASCII and says the same`(fields: String) throws {
    let message = try OutboxMessage(single(fields))
    #expect(message.approvedBytes.allSatisfy { $0 < 0x80 })
    let lines = String(decoding: message.approvedBytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    try expectText(message, [Self.text])
    // What was approved is what leaves, and reading it again changes nothing.
    #expect(try OutboxMessage(message.approvedBytes).approvedBytes == message.approvedBytes)
  }

  @Test func `Each part of a letter is encoded by itself`() throws {
    let message = try OutboxMessage(
      bytes(
        Self.head + """
          Content-Transfer-Encoding: 8bit
          Content-Type: multipart/alternative; boundary="=_1"

          --=_1
          Content-Type: text/plain; charset=utf-8
          Content-Transfer-Encoding: 8bit

          Grüße
          --=_1
          Content-Type: text/html; charset=utf-8
          Content-Transfer-Encoding: quoted-printable

          <p>Gr=C3=BC=C3=9Fe</p>
          --=_1
          Content-Type: text/html; charset=utf-8
          Content-Transfer-Encoding: 8bit

          <p class="x">Grüße</p>
          --=_1--

          """))
    #expect(message.approvedBytes.allSatisfy { $0 < 0x80 })
    let text = String(decoding: message.approvedBytes, as: UTF8.self)
    #expect(!text.contains("8bit"))
    #expect(text.contains("Content-Transfer-Encoding: 7bit\r\nContent-Type: multipart/alternative"))
    try expectText(message, ["Grüße", "<p>Grüße</p>", "<p class=\"x\">Grüße</p>"])
  }

  @Test(arguments: [
    "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit",
    "Content-Type: text/plain\nContent-Transfer-Encoding: 8bit",
    "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable",
    "Content-Type: application/pdf\nContent-Transfer-Encoding: 8bit",
  ])
  func `What can't be told for sure is refused, with the line`(fields: String) {
    let error = #expect(throws: OutboxMessage.Unfit.self) { try OutboxMessage(single(fields)) }
    #expect(error?.message.contains("beyond ASCII") == true)
  }

  @Test func `Bytes that are no UTF-8 are refused, with the line`() {
    var letter = single("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit")
    letter += [0xC3, 0x28, 0x0D, 0x0A]
    let error = #expect(throws: OutboxMessage.Unfit.self) { try OutboxMessage(letter) }
    #expect(error?.message.contains("line ") == true)
  }

  /// Python's parser, which is independent of this one, reads the same text.
  private func expectText(_ message: OutboxMessage, _ texts: [String]) throws {
    guard Python.isPresent else { return }
    let program = """
      import base64, email, json, sys
      message = email.message_from_bytes(base64.b64decode(sys.stdin.read()))
      parts = [part for part in message.walk() if not part.is_multipart()]
      print(json.dumps([part.get_payload(decode=True).decode('utf-8') for part in parts]))
      """
    let letter = Data(message.approvedBytes).base64EncodedString()
    let printed = try Python.output(program, input: letter)
    let read = try JSONDecoder().decode([String].self, from: Data(printed.utf8))
    #expect(read.map { $0.replacing("\r\n", with: "\n") } == texts)
  }
}
