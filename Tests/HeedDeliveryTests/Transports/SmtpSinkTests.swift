import TestSupport
import Testing

@testable import HeedDelivery

/// The same against a server that others wrote.
@Suite(.enabled(if: SmtpSink.isPresent, "there is no smtp-sink (Debian: postfix)"))
struct SmtpSinkTests {
  private func outcomes(_ options: [String], count: Int = 1) throws -> [DeliveryOutcome] {
    let sink = try SmtpSink(options)
    let transport = try SMTPTransport(SMTPServer(port: sink.port), patience: .short)
    let envelope = try Envelope(from: "care@acme.example", to: "ann@x.example")
    return try (1...count).map { transport.deliver(try Letters.wire($0), in: envelope) }
  }

  @Test func `It takes two hundred letters`() throws {
    let sink = try SmtpSink()
    let transport = try SMTPTransport(SMTPServer(port: sink.port))
    for number in 1...200 {
      let outcome = transport.deliver(
        try Letters.wire(number),
        in: try Envelope(from: "care@acme.example", to: "n\(number)@x.example"))
      #expect(outcome == .accepted(ServerReply(code: 250, text: "2.0.0 Ok")))
    }
    #expect(try sink.letters().count == 200)
    #expect(try transport.check() == "connected to 127.0.0.1:\(sink.port) without TLS")
    #expect(try sink.letters().count == 200)
  }

  @Test func `A connection dropped after the last line leaves the letter unknown`() throws {
    let outcome = try outcomes(["-q", "."])[0]
    #expect(
      outcome
        == .unknown(
          "the server took the letter and did not say what it did with it: the connection ended"))
  }

  @Test(arguments: ["DATA", "RCPT", "MAIL"])
  func `A connection dropped earlier leaves it for later`(command: String) throws {
    guard case .postponed = try outcomes(["-q", command])[0] else {
      Issue.record("not postponed")
      return
    }
  }

  @Test(arguments: ["RCPT", "DATA", "."])
  func `450 is later, 500 is never`(command: String) throws {
    let later = ServerReply(code: 450, text: "4.3.0 Error: command failed")
    #expect(try outcomes(["-r", command])[0] == .postponed(later))
    let never = ServerReply(code: 500, text: "5.3.0 Error: command failed")
    #expect(try outcomes(["-f", command])[0] == .refused(permanent: never))
  }

  @Test(arguments: ["CONNECT", "EHLO,HELO"])
  func `A server that takes nobody stops the run`(command: String) throws {
    for option in ["-q", "-Q", "-r", "-f"] {
      guard case .stopped = try outcomes([option, command])[0] else {
        Issue.record("not stopped by \(option) \(command)")
        continue
      }
    }
  }

  @Test func `421 to a recipient is later, however often`() throws {
    for outcome in try outcomes(["-Q", "RCPT"], count: 3) {
      guard case .postponed(let reply) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      #expect(reply.code == 421)
    }
  }

  @Test func `A refusal while the letter is sent is a refusal, or unknown`() throws {
    switch try outcomes(["-A", "0"])[0] {
    case .refused, .unknown: break
    case let outcome: Issue.record("\(outcome)")
    }
  }
}
