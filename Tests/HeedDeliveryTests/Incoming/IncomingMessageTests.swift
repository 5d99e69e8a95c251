import Foundation
import Testing

@testable import HeedDelivery

struct IncomingMessageTests {
  /// What Python's own library makes of a message: type and content of each part in hexadecimal digits.
  private static let judge = """
    import email, sys
    for line in sys.stdin:
        message = email.message_from_bytes(bytes.fromhex(line.strip()))
        parts = [p for p in message.walk() if not p.is_multipart()]
        print(' '.join(p.get_content_type() + '=' + (p.get_payload(decode=True) or b'').hex()
                       for p in parts))
    """

  @Test(.enabled(if: PythonJudge.isThere, "Python is missing"), arguments: 1...8)
  func `Parts are what Python's library finds`(seed: UInt64) throws {
    var mail = RandomMail(seed: seed)
    let messages = (0..<100).map { _ in mail.message() }
    let input = messages.map { $0.map { String(format: "%02x", $0) }.joined() }
      .joined(separator: "\n")
    let judged = try PythonJudge.output(Self.judge, input: input).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (message, expected) in zip(messages, judged) {
      let parts = IncomingMessage(message).parts.map { part in
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
      let message = IncomingMessage(bytes)
      #expect(message.parts.count <= 500)
      _ = DeliveryNotice(message)
      _ = AutomaticMessage.sign(in: message)
      _ = message.parts.map(\.content)
    }
  }

  @Test func `Deep nesting is cut off`() {
    var text = ""
    for depth in 0..<5000 {
      text += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n"
    }
    #expect(IncomingMessage(Array(text.utf8)).parts.count == 1)
  }

  @Test func `Many parts are cut off`() {
    let text =
      "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: 9000)
    #expect(IncomingMessage(Array(text.utf8)).parts.count == 500)
  }

  @Test func `Parts within parts that each hold all the rest take no time that grows with them`() {
    let inner = String(
      repeating: "--b\nContent-Type: multipart/mixed; boundary=b\n\n", count: 20_000)
    let message = IncomingMessage(
      Array(("Content-Type: multipart/mixed; boundary=b\n\n" + inner).utf8))
    #expect(message.parts.count <= 500)
  }

  @Test(arguments: [
    ("text/plain", "text/plain", [:]), ("", "text/plain", [:]), ("rubbish", "text/plain", [:]),
    ("Multipart/Mixed; Boundary = \"a b\"", "multipart/mixed", ["boundary": "a b"]),
    ("text/html (a comment); charset=\"ut\\f-8\"", "text/html", ["charset": "utf-8"]),
    ("a/b; n*0=x; n*1=\"y\"", "a/b", ["n": "xy"]),
    ("a/b; n*=utf-8''%e7%8e%8b", "a/b", ["n": "王"]),
    ("a/b; broken; c=d", "a/b", ["": "", "c": "d"]),
  ])
  func `Content types`(field: String, name: String, parameters: [String: String]) {
    let type = ContentType(field)
    #expect(type.name == name && type.parameters == parameters)
  }

  @Test(arguments: [
    ("=?utf-8?q?Ol=C3=A1_du?=", "Olá du"), ("=?UTF-8?B?546L?= =?utf-8?b?5Lyf?=", "王伟"),
    ("a =?iso-8859-1?Q?=FC?= b", "a ü b"), ("=?x?q?a?=", "=?x?q?a?="), ("=?broken", "=?broken"),
    ("plain", "plain"), ("=?utf-8?z?a?=", "=?utf-8?z?a?="),
  ])
  func `Words of a header`(text: String, decoded: String) {
    #expect(EncodedWords.decoded(text) == decoded)
  }

  @Test func `Identifiers and addresses are found however they are folded`() {
    let header = IncomingHeader(
      Array(
        "References: <a@x>\r\n\t<b@x> <a@x>\r\nFROM: \"A, B\" <Ann@X.example>\r\nIn-Reply-To:<c@x>\r\n\r\n<d@x>"
          .utf8)[...])
    #expect(header.messageIDs(in: "references", "in-reply-to") == ["a@x", "b@x", "c@x"])
    #expect(header.address(in: "from") == "ann@x.example")
    #expect(header.address(in: "sender") == nil)
  }
}
