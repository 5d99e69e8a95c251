import Testing

@testable import HeedDelivery

struct ServerReplyTests {
  @Test func `A reply is one line without what could steer a terminal`() {
    let reply = ServerReply(
      code: 550, text: " 5.1.1 no\r\n\u{1B}[31msuch \u{202E}user\u{7}\0  here \n")
    #expect(reply.line == "550 5.1.1 no [31msuch user here")
  }

  @Test func `A reply has an end`() {
    let reply = ServerReply(code: nil, text: String(repeating: "é", count: 10_000))
    #expect(reply.text.count == 501)
    #expect(reply.line == reply.text)
  }

  @Test func `Secrets are taken out before anything else`() {
    let reply = ServerReply(
      code: 535, text: "wrong ze\u{7}bra and zebra", without: ["", "ze\u{7}bra"])
    #expect(reply.text == "wrong (removed) and zebra")
  }
}
