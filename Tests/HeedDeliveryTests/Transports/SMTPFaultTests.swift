import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

/// Every way in which a server fails, at every step: what is said of the letter, and how many copies
/// the server has.
@Suite(.enabled(if: FaultServer.isPresent, "there is no python3"))
struct SMTPFaultTests {
  enum Ending: String {
    case accepted, refused, postponed, unknown, stopped
  }

  struct Case: CustomTestStringConvertible {
    let at: String
    let fault: String
    let ending: Ending
    var testDescription: String { "\(fault) at \(at)" }
  }

  private static func cases(
    _ point: String, _ faults: [String], _ ending: Ending
  ) -> [Case] {
    faults.map { Case(at: point, fault: $0, ending: ending) }
  }

  private static let silent = ["close", "reset", "hang", "garbage", "half"]
  private static let later = ["421 later", "450 later", "451 later"]
  private static let never = ["550 never", "552 too large"]

  static let beforeLogin =
    cases("greeting", silent + later + never, .stopped)
    + cases("hello", silent + ["421 later"], .stopped)
    + cases("hello", ["502 what?", "550 never"], .accepted)

  static let beforeLetter =
    cases("sender", silent + later, .postponed)
    + cases("sender", ["552 too large"], .refused)
    + cases("sender", ["550 not you", "530 log in"], .stopped)
    + cases("recipient", silent + later, .postponed)
    + cases("recipient", never, .refused)
    + cases("recipient", ["550 relaying denied", "554 5.7.1 Relay access denied"], .postponed)
    + cases("data", silent + later, .postponed)
    + cases("data", never, .refused)

  static let afterLetter =
    cases("end", silent, .unknown)
    + cases("end", silent.map { "accept, " + $0 }, .unknown)
    + cases("end", ["200 odd", "354 again"], .unknown)
    + cases("end", later, .postponed)
    + cases("end", never, .refused)
    + cases("end", ["550 authentication required"], .postponed)
    + cases("body", silent, .unknown)
    + cases("after", ["close", "reset", "421 bye"], .accepted)

  @Test(arguments: beforeLogin + beforeLetter + afterLetter)
  func `On the first connection, a fault is reported as what it is`(_ each: Case) throws {
    let server = try FaultServer([.init(at: each.at, do: each.fault, times: 1)])
    let transport = try SMTPTransport(SMTPServer(port: server.port), patience: .short)
    let outcome = try send(1, transport)
    #expect(Ending(outcome) == each.ending)
    if each.fault.first?.isNumber == true && each.ending != .accepted && each.ending != .unknown {
      #expect("\(outcome)".contains(each.fault.dropFirst(4)))
    }
    let copies = try server.accepted().count
    #expect(copies == (each.leavesCopy ? 1 : 0))
    // The next letter is not harmed.
    #expect(try Ending(send(2, transport)) == .accepted)
    #expect(try server.accepted().count == copies + 1)
    #expect(try server.accepted().last?.message_id == "<2@acme.example>")
  }

  @Test(arguments: beforeLetter)
  func `A connection that fails before the letter is made anew, and the letter arrives once`(
    _ each: Case
  ) throws {
    let server = try FaultServer([.init(at: each.at, do: each.fault, nth: 2)])
    let transport = try SMTPTransport(SMTPServer(port: server.port), patience: .short)
    #expect(try Ending(send(1, transport)) == .accepted)
    let isLost = Self.silent.contains(each.fault) || each.fault.hasPrefix("421")
    #expect(try Ending(send(2, transport)) == (isLost ? .accepted : each.ending))
    #expect(try Ending(send(3, transport)) == .accepted)
    let letters = try server.accepted().map(\.message_id)
    #expect(letters == (isLost ? [1, 2, 3] : [1, 3]).map { "<\($0)@acme.example>" })
  }

  @Test(arguments: afterLetter)
  func `A letter that was handed over on a kept connection is never handed over again`(
    _ each: Case
  ) throws {
    let server = try FaultServer([.init(at: each.at, do: each.fault, nth: 2)])
    let transport = try SMTPTransport(SMTPServer(port: server.port), patience: .short)
    #expect(try Ending(send(1, transport)) == .accepted)
    #expect(try Ending(send(2, transport)) == each.ending)
    #expect(try Ending(send(3, transport)) == .accepted)
    let letters = try server.accepted().map(\.message_id)
    #expect(letters == (each.leavesCopy ? [1, 2, 3] : [1, 3]).map { "<\($0)@acme.example>" })
    let starts = try server.commands().count { $0.command == "DATA" }
    #expect(starts == 3)
  }

  @Test(arguments: ["close", "reset"])
  func `A large letter on which the server breaks off did not leave whole`(fault: String) throws {
    let server = try FaultServer([.init(at: "body", do: fault)])
    let transport = try SMTPTransport(SMTPServer(port: server.port), patience: .short)
    let line = Array(String(repeating: "x", count: 510).utf8) + [0x0D, 0x0A]
    let letter = WireMessage(
      bytes: Array(repeatElement(line, count: 30_000).joined()), messageID: "1@acme.example")
    let envelope = try Envelope(from: "care@acme.example", to: "ann@x.example")
    guard case .postponed(let reply) = transport.deliver(letter, in: envelope) else {
      Issue.record("not postponed")
      return
    }
    #expect(reply.line == "the letter did not leave whole: the connection ended")
    #expect(try server.accepted().isEmpty)
  }

  @Test func `A server that refuses every connection it kept is asked once more, not for ever`()
    throws
  {
    let server = try FaultServer([.init(at: "recipient", do: "421 later", to: "ann@x.example")])
    let transport = try SMTPTransport(SMTPServer(port: server.port), patience: .short)
    #expect(try Ending(send(1, transport, to: "bob@x.example")) == .accepted)
    #expect(try Ending(send(2, transport)) == .postponed)
    #expect(try server.commands().count { $0.command.hasPrefix("RCPT TO:<ann") } == 2)
    #expect(try server.accepted().count == 1)
  }

  private func send(
    _ number: Int, _ transport: SMTPTransport, to recipient: String = "ann@x.example"
  ) throws -> DeliveryOutcome {
    transport.deliver(
      try Letters.wire(number), in: try Envelope(from: "care@acme.example", to: recipient))
  }
}

extension SMTPFaultTests.Case {
  /// Whether the server has the letter.
  fileprivate var leavesCopy: Bool { fault.hasPrefix("accept, ") || ending == .accepted }
}

extension SMTPFaultTests.Ending {
  fileprivate init(_ outcome: DeliveryOutcome) {
    self =
      switch outcome {
      case .accepted: .accepted
      case .refused: .refused
      case .postponed: .postponed
      case .unknown: .unknown
      case .stopped: .stopped
      }
  }
}

extension SMTPPatience {
  /// For servers that are made to be silent.
  static var short: SMTPPatience {
    var patience = SMTPPatience()
    patience.connection = 2
    patience.silence = 1
    patience.verdict = 1
    return patience
  }
}
