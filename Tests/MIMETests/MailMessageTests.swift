import Foundation
import TestSupport
import Testing

@testable import MIME

struct MailMessageTests {
  /// What Python's own library makes of a message: type and content of each part in hexadecimal digits.
  private static let judge = """
    import email, sys
    for line in sys.stdin:
        message = email.message_from_bytes(bytes.fromhex(line.strip()))
        parts = [p for p in message.walk() if not p.is_multipart()]
        print(' '.join(p.get_content_type() + '=' + (p.get_payload(decode=True) or b'').hex()
                       for p in parts))
    """

  @Test(.enabled(if: Python.isPresent, "Python is missing"), arguments: 1...8)
  func `Parts are what Python's library finds`(seed: UInt64) throws {
    var mail = RandomMail(seed: seed)
    let messages = (0..<100).map { _ in mail.message() }
    let input = messages.map { $0.map { String(format: "%02x", $0) }.joined() }
      .joined(separator: "\n")
    let judged = try Python.output(Self.judge, input: input).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (message, expected) in zip(messages, judged) {
      let parts = MailMessage(message).parts.map { part in
        part.type.name + "=" + part.content.map { String(format: "%02x", $0) }.joined()
      }
      #expect(
        parts.joined(separator: " ") == expected, "\(String(decoding: message, as: UTF8.self))")
    }
  }

  @Test func `Whatever comes in, reading ends and finds no more than its limits`() {
    var random = SeededRandom(seed: 7)
    var mail = RandomMail(seed: 7)
    for _ in 0..<500 {
      var bytes = mail.message()
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        default: bytes.insert(contentsOf: bytes.prefix(50), at: place)
        }
        if bytes.isEmpty { bytes = [0x0A] }
      }
      let message = MailMessage(bytes)
      #expect(message.parts.count <= 500)
      _ = message.parts.map(\.content)
    }
  }

  @Test func `Deep nesting is cut off`() {
    var text = ""
    for depth in 0..<5000 {
      text += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n"
    }
    #expect(MailMessage(Array(text.utf8)).parts.count == 1)
  }

  @Test func `Parts within parts end somewhere`() {
    var text = ""
    for depth in 0..<200 {
      text += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n"
    }
    #expect(MailMessage(Array(text.utf8)).all.count < 20)
  }

  @Test func `Many parts are cut off`() {
    let text =
      "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: 9000)
    #expect(MailMessage(Array(text.utf8)).parts.count == 500)
  }

  @Test func `Parts within parts that each hold all the rest take no time that grows with them`() {
    let inner = String(
      repeating: "--b\nContent-Type: multipart/mixed; boundary=b\n\n", count: 20_000)
    let message = MailMessage(
      Array(("Content-Type: multipart/mixed; boundary=b\n\n" + inner).utf8))
    #expect(message.parts.count <= 500)
  }

  @Test func `The message and its parts come in order, each with its place in the bytes`() {
    let text =
      "a: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\none\n--x\nc: d\n\ntwo\n--x--\n"
    let message = MailMessage(Array(text.utf8))
    #expect(message.all.map(\.isContainer) == [true, false, false])
    let bytes = Array(text.utf8)
    #expect(
      message.all.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        == [text, "\none", "c: d\n\ntwo"])
    #expect(message.parts.map(\.text) == ["one", "two"])
  }

  @Test func `A line that only begins like the last boundary ends nothing`() {
    let text = "Content-Type: multipart/mixed; boundary=x\n\n--x\n\none\n--x--y\ntwo\n--x--\nthree"
    #expect(MailMessage(Array(text.utf8)).parts.map(\.text) == ["one\n--x--y\ntwo"])
  }

  @Test func `A multipart message without parts is one part`() {
    let message = MailMessage(Array("Content-Type: multipart/mixed; boundary=x\n\nnothing".utf8))
    #expect(message.parts.map(\.text) == ["nothing"])
  }
}
