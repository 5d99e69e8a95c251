import Testing

@testable import HeedDelivery

struct SMTPReplyTests {
  private func replies(_ parts: [ArraySlice<UInt8>]) -> [SMTPReply] {
    var reader = SMTPReplyReader()
    var found: [SMTPReply] = []
    for part in parts {
      reader.append(part)
      while let reply = reader.next() { found.append(reply) }
    }
    return found
  }

  @Test func `Answers are the same however their bytes come`() {
    let text =
      "250 2.1.0 Ok\r\n250-first\r\n250-\r\n250 last \r\n354\r\nnonsense\r\n999 no\r\n25x\r\n"
      + "\u{00FF}\r\n550 no such user\n"
    let bytes = Array(text.utf8)
    let expected = [
      SMTPReply(code: 250, text: "2.1.0 Ok"), SMTPReply(code: 250, text: "first  last"),
      SMTPReply(code: 354, text: ""), SMTPReply(code: 550, text: "no such user"),
    ]
    #expect(replies([bytes[...]]) == expected)
    #expect(replies(bytes.indices.map { bytes[$0...$0] }) == expected)
    for cut in bytes.indices {
      #expect(replies([bytes[..<cut], bytes[cut...]]) == expected)
    }
  }

  @Test func `An answer that is not at its end is none yet`() {
    for text in ["250", "250 ok", "250 ok\r", "250-a\r\n250-b\r\n", "250-half an ans"] {
      var reader = SMTPReplyReader()
      reader.append(text.utf8)
      #expect(reader.next() == nil)
      #expect(reader.hasRest)
    }
  }

  @Test func `A server that never ends its answer is not heard for ever`() {
    for line in [String(repeating: "x", count: 500), "250-and more\r\n", "nonsense\r\n"] {
      var reader = SMTPReplyReader()
      for _ in 0..<5000 where !reader.isTooLong {
        reader.append(line.utf8)
        #expect(reader.next() == nil)
      }
      #expect(reader.isTooLong)
    }
  }
}
