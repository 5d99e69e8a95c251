import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

/// TLS and login against aiosmtpd, with a certificate of openssl.
@Suite(.enabled(if: LoginServer.isPresent, "HEED_JUDGES has no aiosmtpd, or there is no openssl"))
struct SMTPLoginTests {
  private let certificate: Certificate

  init() throws {
    certificate = try Certificate()
  }

  private func transport(
    _ scheme: String, _ server: LoginServer, password: String? = LoginServer.password,
    trusting file: String?, host: String = "localhost"
  ) throws -> any Transport {
    try TransportAddress("\(scheme)://\(host):\(server.port)").transport(
      login: password.map { SMTPLogin(user: LoginServer.user, password: Password($0)) },
      certificateFile: file, patience: .short)
  }

  private func send(_ transport: any Transport) throws -> DeliveryOutcome {
    transport.deliver(
      try Letters.wire(), in: try Envelope(from: "care@acme.example", to: "ann@x.example"))
  }

  @Test(arguments: [
    ("smtp+starttls", "starttls", "LOGIN"), ("smtp+starttls", "starttls", "PLAIN"),
    ("smtps", "immediate", "LOGIN"), ("smtps", "immediate", "PLAIN"),
  ])
  func `A letter goes through TLS with a login`(scheme: String, mode: String, way: String) throws {
    let server = try LoginServer(mode, certificate, way: way)
    let transport = try transport(scheme, server, trusting: certificate.path)
    #expect(try send(transport) == .accepted(ServerReply(code: 250, text: "Accepted")))
    #expect(try send(transport).mayHaveBeenAccepted)
    let letters = try server.letters()
    #expect(letters.count == 2)
    #expect(letters["1.eml"] == String(decoding: try Letters.wire().bytes, as: UTF8.self))
    #expect(
      try transport.check() == "connected to localhost:\(server.port) with TLS, logged in as care")
    #expect(try server.letters().count == 2)
  }

  @Test(arguments: [("smtp+starttls", "starttls"), ("smtps", "immediate")])
  func `A server that can't prove who it is gets nothing`(scheme: String, mode: String) throws {
    let server = try LoginServer(mode, certificate)
    for (file, host) in [(nil, "localhost"), (certificate.path, "127.0.0.1")] {
      let transport = try transport(scheme, server, trusting: file, host: host)
      guard case .stopped(let failure) = try send(transport) else {
        Issue.record("sent to a server that is not the one it should be")
        continue
      }
      #expect(failure.step == .encryption)
      #expect(failure.message.contains("can't prove that it is \(host)"))
      #expect(throws: failure) { try transport.check() }
    }
    #expect(try server.letters().isEmpty)
  }

  @Test func `A wrong password stops the run and is never shown`() throws {
    let server = try LoginServer("starttls", certificate)
    let transport = try transport(
      "smtp+starttls", server, password: "wrong zebra", trusting: certificate.path)
    let outcome = try send(transport)
    guard case .stopped(let failure) = outcome else {
      Issue.record("not stopped")
      return
    }
    #expect(failure.step == .login)
    #expect(failure.message.contains("535"))
    #expect(!"\(outcome)".contains("zebra"))
  }

  @Test func `Without a login, a server that wants one stops the run`() throws {
    let server = try LoginServer("starttls", certificate)
    let transport = try transport(
      "smtp+starttls", server, password: nil, trusting: certificate.path)
    guard case .stopped(let failure) = try send(transport) else {
      Issue.record("not stopped")
      return
    }
    #expect(failure.step == .login)
  }

  @Test func `A certificate file that isn't one is said so`() throws {
    let server = try LoginServer("starttls", certificate)
    for file in ["/nowhere/ca.pem", certificate.key] {
      let transport = try transport("smtp+starttls", server, trusting: file)
      let error = #expect(throws: TransportFailure.self) { try transport.check() }
      #expect(error?.step == .settings || error?.step == .encryption)
    }
  }
}

/// Encryption and login where the server has its faults.
@Suite(
  .enabled(if: FaultServer.isPresent && Certificate.canBeMade, "there is no python3 or no openssl"))
struct SMTPLoginFaultTests {
  private let certificate: Certificate

  init() throws {
    certificate = try Certificate()
  }

  private func outcome(
    _ scheme: String, _ faults: [FaultServer.Fault], tls: String?, password: String = "zebra",
    host: String = "localhost"
  ) throws -> (DeliveryOutcome, FaultServer) {
    let options = tls.map {
      ["--tls", $0, "--certificate", certificate.path, "--key", certificate.key]
    }
    let server = try FaultServer(faults, options: (options ?? []) + ["--login", "care:zebra"])
    let transport = try TransportAddress("\(scheme)://\(host):\(server.port)").transport(
      login: SMTPLogin(user: "care", password: Password(password)),
      certificateFile: certificate.path, patience: .short)
    let outcome = transport.deliver(
      try Letters.wire(), in: try Envelope(from: "care@acme.example", to: "ann@x.example"))
    return (outcome, server)
  }

  @Test(arguments: ["close", "hang", "garbage", "454 not now", "421 bye", "550 no"])
  func `Nothing is said in the clear when TLS does not begin`(fault: String) throws {
    let (outcome, server) = try outcome(
      "smtp+starttls", [.init(at: "starttls", do: fault)], tls: "starttls")
    guard case .stopped(let failure) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(failure.step == .encryption)
    #expect(try server.accepted().isEmpty)
    #expect(try !server.commands().contains { $0.command == "AUTH" })
  }

  @Test func `A server without STARTTLS gets neither password nor letter`() throws {
    let (outcome, server) = try outcome("smtp+starttls", [], tls: nil)
    guard case .stopped(let failure) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(failure.step == .encryption)
    #expect(failure.message.contains("offers no STARTTLS"))
    #expect(try !server.commands().contains { $0.command == "AUTH" })
  }

  @Test func `A server that repeats the password is not quoted`() throws {
    let (outcome, _) = try outcome("smtps", [], tls: "immediate", password: "wrong")
    guard case .stopped(let failure) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(failure.step == .login)
    #expect(failure.message.hasSuffix("refuses the login: 535 5.7.8"))
  }

  @Test(arguments: ["close", "hang", "454 later", "421 bye"])
  func `A login that fails in the middle stops the run`(fault: String) throws {
    let (outcome, server) = try outcome("smtps", [.init(at: "login", do: fault)], tls: "immediate")
    guard case .stopped(let failure) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(failure.step == .login)
    #expect(try server.accepted().isEmpty)
  }

  @Test func `TLS spoken to a plain port, and the other way round, stop the run`() throws {
    for (scheme, tls) in [("smtps", nil), ("smtp+starttls", "immediate")] {
      let (outcome, server) = try outcome(scheme, [], tls: tls)
      guard case .stopped(let failure) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      #expect(failure.step == .encryption || failure.step == .connection)
      #expect(failure.help.contains("465"))
      #expect(try server.accepted().isEmpty)
    }
  }
}
