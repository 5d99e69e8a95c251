import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

@Suite(.enabled(if: FaultServer.isPresent, "there is no python3"))
struct SMTPTransportTests {
  private let envelope: Envelope

  init() throws {
    envelope = try Envelope(from: "care@acme.example", to: "ann@x.example")
  }

  @Test func `Letters go over one connection`() throws {
    let server = try FaultServer()
    let transport = try SMTPTransport(SMTPServer(port: server.port))
    for number in 1...3 {
      let outcome = transport.deliver(try Letters.wire(number), in: envelope)
      #expect(outcome == .accepted(ServerReply(code: 250, text: "2.0.0 Ok: queued as FA17")))
    }
    #expect(try server.accepted().map(\.connection) == [1, 1, 1])
    #expect(
      try server.accepted().map(\.recipients) == Array(repeating: ["ann@x.example"], count: 3))
    let commands = try server.commands().map(\.command)
    #expect(commands.first == "EHLO [127.0.0.1]")
    #expect(commands.count { $0.hasPrefix("MAIL FROM:<care@acme.example>") } == 3)
  }

  @Test func `A server that takes one command at a time gets one at a time`() throws {
    let server = try FaultServer(options: ["--one-by-one"])
    let transport = try SMTPTransport(SMTPServer(port: server.port))
    for number in 1...3 {
      #expect(transport.deliver(try Letters.wire(number), in: envelope).mayHaveBeenAccepted)
    }
    #expect(try server.accepted().map(\.connection) == [1, 1, 1])
  }

  @Test(arguments: ["sender", "recipient", "data", "end"])
  func `A letter that is refused leaves the connection to the next one`(point: String) throws {
    let fault = FaultServer.Fault(at: point, do: "452 4.2.2 full", nth: 2)
    for options in [[], ["--one-by-one"]] {
      let server = try FaultServer([fault], options: options)
      let transport = try SMTPTransport(SMTPServer(port: server.port))
      let outcomes = try (1...3).map { transport.deliver(try Letters.wire($0), in: envelope) }
      #expect(outcomes[1] == .postponed(ServerReply(code: 452, text: "4.2.2 full")))
      #expect(try server.accepted().map(\.connection) == [1, 1])
      #expect(try server.accepted().map(\.message_id) == ["<1@acme.example>", "<3@acme.example>"])
    }
  }

  @Test func `A server that would take a letter for nobody gets none`() throws {
    let server = try FaultServer(
      [.init(at: "recipient", do: "550 no such user", times: 1)], options: ["--careless"])
    let transport = try SMTPTransport(SMTPServer(port: server.port))
    let refused = ServerReply(code: 550, text: "no such user")
    #expect(
      transport.deliver(try Letters.wire(1), in: envelope) == .refused(permanent: refused))
    #expect(transport.deliver(try Letters.wire(2), in: envelope).mayHaveBeenAccepted)
    #expect(try server.accepted().map(\.message_id) == ["<2@acme.example>"])
    #expect(try server.accepted().map(\.recipients) == [["ann@x.example"]])
  }

  @Test func `A yes that comes before the letter does not count for the letter`() throws {
    let server = try FaultServer([.init(at: "data", do: "354 go on\r\n250 Ok", times: 1)])
    let transport = try SMTPTransport(SMTPServer(port: server.port), patience: .short)
    guard case .postponed = transport.deliver(try Letters.wire(1), in: envelope) else {
      Issue.record("not postponed")
      return
    }
    #expect(transport.deliver(try Letters.wire(2), in: envelope).mayHaveBeenAccepted)
    #expect(try server.accepted().map(\.message_id) == ["<2@acme.example>"])
  }

  @Test func `Every letter arrives byte for byte, dots and all`() throws {
    let server = try FaultServer()
    let transport = try SMTPTransport(SMTPServer(port: server.port))
    var random = SeededRandom(seed: 6)
    var bodies = [
      ".\n", "..\n", ".\n.\n.\n", "a\n.\n", "\n.\n\n..a\n", ".", "a.", "\n\n\n", "",
      "From here\n", String(repeating: ".", count: 998) + "\n",
    ]
    // Around the sizes of the pieces in which a letter is sent, with a dot at every place.
    for size in [16_384, 65_536] {
      for shift in -4...4 {
        let head = Letters.eml(body: "").count
        bodies.append(filler(size - head + shift) + ".\n.\n..\nend\n")
      }
    }
    for _ in 0..<60 {
      let lines = (0..<Int.random(in: 0...400, using: &random)).map { _ in
        [".", "..", ".a", "a", "", " .", "=2E"].randomElement(using: &random) ?? ""
      }
      bodies.append(lines.joined(separator: "\n"))
    }
    for (index, body) in bodies.enumerated() {
      let letter = try Letters.wire(index, body: body)
      #expect(transport.deliver(letter, in: envelope).mayHaveBeenAccepted)
      #expect(try server.letter(index + 1) == letter.bytes)
    }
    #expect(try server.accepted().count == bodies.count)
  }

  /// Lines of 80 bytes with their ends, in all about so many bytes.
  private func filler(_ count: Int) -> String {
    let line = String(repeating: "x", count: 78) + "\n"
    let lines = String(repeating: line, count: count / 80)
    return lines + String(repeating: "y", count: count % 80)
  }

  @Test func `A large letter that breaks off in the middle was not accepted, and is for later`()
    throws
  {
    let server = try FaultServer([.init(at: "body", do: "reset", times: 1)])
    let transport = try SMTPTransport(SMTPServer(port: server.port), patience: .short)
    let letter = try Letters.wire(1, body: filler(30_000_000))
    guard case .postponed(let reply) = transport.deliver(letter, in: envelope) else {
      Issue.record("not postponed")
      return
    }
    #expect(reply.code == nil)
    #expect(try server.accepted().isEmpty)
  }

  @Test func `A server that is not there stops the run`() throws {
    let transport = try SMTPTransport(SMTPServer(port: SmtpSink.freePort()))
    guard case .stopped(let failure) = transport.deliver(try Letters.wire(), in: envelope) else {
      Issue.record("not stopped")
      return
    }
    #expect(failure.step == .connection)
    #expect(failure.message.contains("no connection to 127.0.0.1:"))
    #expect(throws: failure) { try transport.check() }
  }

  @Test func `A server without a name stops the run`() throws {
    let transport = try TransportAddress("smtps://nowhere.invalid").transport(patience: .short)
    guard case .stopped(let failure) = transport.deliver(try Letters.wire(), in: envelope) else {
      Issue.record("not stopped")
      return
    }
    #expect(failure.step == .connection)
    #expect(failure.message == "there is no server named nowhere.invalid")
  }

  @Test func `The check says at which step it fails, and sends nothing`() throws {
    for (point, step) in [("greeting", TransportFailure.Step.greeting), ("hello", .greeting)] {
      let server = try FaultServer([.init(at: point, do: "421 too busy")])
      let transport = try SMTPTransport(SMTPServer(port: server.port), patience: .short)
      let failure = #expect(throws: TransportFailure.self) { try transport.check() }
      #expect(failure?.step == step)
      #expect(failure?.message.contains("421 too busy") == true)
      #expect(try !server.commands().contains { $0.command.hasPrefix("MAIL") })
    }
  }

  @Test func `A server that offers no login is found by the check`() throws {
    let server = try FaultServer()
    let transport = try SMTPTransport(
      SMTPServer(port: server.port), login: SMTPLogin(user: "care", password: Password("zebra")))
    let failure = #expect(throws: TransportFailure.self) { try transport.check() }
    #expect(failure?.step == .login)
    #expect(failure?.message.contains("offers no way to log in") == true)
  }

  @Test func `Letters go on after a check`() throws {
    let server = try FaultServer()
    let transport = try SMTPTransport(SMTPServer(port: server.port))
    for number in 1...3 {
      #expect(try transport.check().hasPrefix("connected to 127.0.0.1:"))
      #expect(transport.deliver(try Letters.wire(number), in: envelope).mayHaveBeenAccepted)
    }
    #expect(try server.accepted().count == 3)
  }
}

extension SMTPServer {
  /// The one on this machine at a port.
  init(port: UInt16) throws {
    try self.init(.none, place: "127.0.0.1:\(port)", of: "")
  }
}
