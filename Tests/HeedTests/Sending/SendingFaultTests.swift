import Foundation
import TestSupport
import Testing

/// Servers that refuse, fall silent and break off: every letter is accounted for.
@Suite(.enabled(if: Python.isPresent, "the mail server is written in Python, which is missing"))
struct SendingFaultTests {
  @Test(
    "a fault, what becomes of the letter, and how often the server has accepted it",
    arguments: [
      ("recipient", "550 no such user", "failed", 0),
      ("recipient", "450 busy", "approved", 0),
      ("end", "451 try later", "approved", 0),
      ("end", "552 too large", "failed", 0),
      ("end", "close", "unknown", 0),
      ("end", "accept, close", "unknown", 1),
      ("data", "close", "approved", 0),
      ("after", "close", "sent", 1),
    ])
  func fault(at point: String, reply: String, state: String, copies: Int) throws {
    let mail = try ApprovedLetters(3)
    let server = try FaultServer([.init(at: point, do: reply, to: "p2@example.com")])
    let outcome = try mail.send(by: server)
    let letters = try mail.letters
    #expect(letters[1].state == state, "\(outcome.output)\(outcome.errors)")
    #expect(try server.acceptedIDs().count { $0 == letters[1].messageID } == copies)
    // The letter before it left, and the one after it where the server could still be used.
    #expect(letters[0].state == "sent")
    #expect(["sent", "approved"].contains(letters[2].state))
    for _ in 1...2 { _ = try mail.send(by: server) }
    let accepted = try server.acceptedIDs()
    #expect(accepted.count == Set(accepted).count, "never twice, however often it is tried")
  }

  @Test func `A server that can't be reached stops the run and leaves the letters as they are`()
    throws
  {
    let mail = try ApprovedLetters(3)
    let outcome = try mail.workspace.heed("send", "--yes", "--smtp", "smtp://127.0.0.1:1")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("no connection to 127.0.0.1:1"))
    #expect(outcome.errors.contains("help: "))
    #expect(try mail.letters.allSatisfy { $0.state == "approved" })
  }

  @Test func `Of two senders at once, one sends and the other says so`() throws {
    let mail = try ApprovedLetters(6)
    let server = try FaultServer()
    let arguments = ["send", "--yes", "--rate", "1/second", "--smtp", server.address]
    let first = try mail.workspace.start(arguments)
    try server.wait { try server.commandCount() > 0 }
    let second = try mail.workspace.heed(arguments)
    #expect(second.status == 2)
    #expect(second.errors.contains("another heed"))
    #expect(try first.outcome(within: .seconds(60)).status == 0)
    #expect(try server.acceptedIDs().count == 6)
    #expect(try Set(server.acceptedIDs()).count == 6)
  }

  @Test func `A lock left by a program that was killed holds nobody up`() throws {
    let mail = try ApprovedLetters(1)
    try mail.workspace.write("process 1\nsince 2020-01-01 00:00:00 UTC\n", to: ".heed/send.lock")
    let server = try FaultServer()
    #expect(try mail.send(by: server).status == 0)
    #expect(try server.acceptedIDs().count == 1)
  }

  @Test func `A clock that jumps back sends nothing twice`() throws {
    let mail = try ApprovedLetters(4)
    let server = try FaultServer()
    #expect(try mail.send(by: server, "--limit", "2", "--now", "2026-11-22T10:00:00Z").status == 0)
    let back = try mail.send(by: server, "--now", "2026-11-22T08:00:00Z")
    #expect(back.status == 0, "\(back.errors)")
    #expect(try server.acceptedIDs().count == 4)
    #expect(try Set(server.acceptedIDs()).count == 4)
  }

  @Test func `A server that asks for later is asked later, with growing pauses`() throws {
    let mail = try ApprovedLetters(1)
    let server = try FaultServer([.init(at: "recipient", do: "450 busy")])
    for (time, outcome) in [
      ("10:00", "postponed"), ("10:04", "later"), ("10:06", "postponed"), ("10:20", "later"),
      ("10:22", "postponed"),
    ] {
      let sent = try mail.send(by: server, "--format", "json", "--now", "2026-11-22T\(time):00Z")
      let fates = try JSONValue(sent.output)["letters"]?.elements.map { $0["fate"]?.text }
      #expect(fates == [outcome], "\(time)")
    }
  }

  @Test(
    "A server that fails with every letter gets three of them",
    arguments: [
      ("end", "close", "unknown"), ("end", "accept, close", "unknown"),
      ("sender", "close", "approved"), ("data", "reset", "approved"),
    ])
  func everyLetter(at point: String, do fault: String, state: String) throws {
    let mail = try ApprovedLetters(8)
    let server = try FaultServer([.init(at: point, do: fault)])
    let outcome = try mail.send(by: server)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("3 letters in a row had no answer"), "\(outcome.errors)")
    #expect(outcome.output.contains("Left for later  5"), "\(outcome.output)")
    let states = Array(repeating: state, count: 3) + Array(repeating: "approved", count: 5)
    #expect(try mail.letters.map(\.state) == states)
  }

  @Test func `An answer in between shows that the server is there`() throws {
    let mail = try ApprovedLetters(8)
    let server = try FaultServer([
      .init(at: "end", do: "close", to: "p1@example.com"),
      .init(at: "end", do: "close", to: "p2@example.com"),
      .init(at: "recipient", do: "550 no such user", to: "p3@example.com"),
      .init(at: "end", do: "close", to: "p4@example.com"),
      .init(at: "end", do: "close", to: "p5@example.com"),
    ])
    _ = try mail.send(by: server)
    #expect(
      try mail.letters.map(\.state)
        == ["unknown", "unknown", "failed", "unknown", "unknown", "sent", "sent", "sent"])
  }

  @Test(arguments: [(2, 1), (1, 0)])
  func `When the server wants all letters later, that is no success`(
    postponed: Int, status: Int
  ) throws {
    let mail = try ApprovedLetters(2)
    let server = try FaultServer([.init(at: "recipient", do: "450 busy", times: postponed)])
    let outcome = try mail.send(by: server)
    #expect(outcome.output.contains("Later, as the server wishes  \(postponed)"))
    #expect(outcome.status == Int32(status))
  }

  @Test func `A yes that no longer holds is no success`() throws {
    let mail = try ApprovedLetters(2)
    let server = try FaultServer()
    let outcome = try mail.send(by: server, "--now", "2026-11-27T10:00:00Z")
    #expect(outcome.output.contains("Back to review"), "\(outcome.output)")
    #expect(outcome.status == 1)
    #expect(try mail.send(by: server, "--now", "2026-11-27T10:00:00Z").status == 0)
  }

  @Test func `Of ten thousand letters to a server that fails one time in ten, none is lost`() throws
  {
    let mail = try ApprovedLetters(10_000)
    let faults = ["sender", "recipient", "data", "end"].flatMap { point in
      ["450 busy", "451 later", "close", "reset"].map {
        FaultServer.Fault(at: point, do: $0, chance: 0.005)
      }
    }
    let ends = [("recipient", "550 no such user"), ("end", "554 spam"), ("end", "accept, close")]
      .map { FaultServer.Fault(at: $0.0, do: $0.1, chance: 0.01) }
    let server = try FaultServer(faults + ends)
    var rounds = 0
    var outcome: Program.Outcome
    repeat {
      rounds += 1
      let time = "2026-11-22T10:\(9 + rounds):00Z"
      outcome = try mail.workspace.heed(
        ["send", "--yes", "--format", "json", "--now", time, "--smtp", server.address],
        Program.Terms(limit: .seconds(300)))
      // A broken connection stops a round; the next goes on.
    } while try JSONValue(outcome.output)["untouched"]?.int != 0 && rounds < 49

    let accepted = try server.acceptedIDs()
    var counts: [String: Int] = [:]
    for letter in try mail.letters { counts[letter.state, default: 0] += 1 }
    print("10,000 letters: \(counts.sorted { $0.key < $1.key }), \(accepted.count) accepted")
    #expect(accepted.count == Set(accepted).count)
    let sent = Set(try mail.letters.filter { $0.state == "sent" }.map(\.messageID))
    let unknown = Set(try mail.letters.filter { $0.state == "unknown" }.map(\.messageID))
    #expect(sent.isSubset(of: accepted))
    #expect(sent.union(unknown).isSuperset(of: accepted))
    #expect(counts.values.reduce(0, +) == 10_000)
    #expect((counts["sent"] ?? 0) > 8_000)
    #expect((counts["failed"] ?? 0) > 50 && (counts["unknown"] ?? 0) > 50)
  }
}
