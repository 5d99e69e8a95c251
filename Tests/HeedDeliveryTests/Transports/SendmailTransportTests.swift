import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

/// With shell scripts in the place of `sendmail`.
struct SendmailTransportTests {
  private let folder: TemporaryFolder
  private let envelope: Envelope

  init() throws {
    folder = try TemporaryFolder()
    envelope = try Envelope(from: "-care@acme.example", to: "-oQ/tmp@x.example")
  }

  private func deliver(
    _ script: String, _ letter: WireMessage? = nil, limit: Int = 20
  ) throws -> DeliveryOutcome {
    let path = folder.path + "/sendmail"
    try "#!/bin/sh\ncd '\(folder.path)'\n\(script)\n"
      .write(toFile: path, atomically: false, encoding: .utf8)
    chmod(path, 0o755)
    return SendmailTransport(path: path, limit: limit)
      .deliver(try letter ?? Letters.wire(), in: envelope)
  }

  @Test func `The letter comes on standard input, addresses as arguments`() throws {
    let letter = try Letters.wire(1, body: String(repeating: "0123456789\n", count: 100_000))
    let outcome = try deliver("cat > letter; printf '%s|' \"$@\" > arguments", letter)
    #expect(outcome.mayHaveBeenAccepted)
    let files = try folder.files()
    #expect(files["letter"] == String(decoding: letter.bytes, as: UTF8.self))
    #expect(files["arguments"] == "-i|-f|-care@acme.example|--|-oQ/tmp@x.example|")
  }

  @Test func `The program does not get the variable that holds a password`() throws {
    let path = folder.path + "/sendmail"
    try "#!/bin/sh\nenv > '\(folder.path)/env'\n"
      .write(toFile: path, atomically: false, encoding: .utf8)
    chmod(path, 0o755)
    // Setting one here would change the environment under other tests that start programs.
    try #require(ProcessInfo.processInfo.environment["HOME"] != nil)
    for (hidden, isThere) in [([], true), (["HOME"], false)] as [(Set<String>, Bool)] {
      let transport = try TransportAddress("sendmail:\(path)").transport(hiding: hidden)
      #expect(transport.deliver(try Letters.wire(), in: envelope).mayHaveBeenAccepted)
      let environment = try folder.files()["env"] ?? ""
      #expect(environment.contains("PATH="))
      #expect(environment.split(separator: "\n").contains { $0.hasPrefix("HOME=") } == isThere)
    }
  }

  @Test func `A program that does not read the letter harms nothing`() throws {
    let letter = try Letters.wire(1, body: String(repeating: "0123456789\n", count: 100_000))
    #expect(try deliver("exit 0", letter).mayHaveBeenAccepted)
  }

  @Test(
    "Exit statuses are what sysexits says",
    arguments: [
      (0, "accepted"), (65, "refused"), (67, "refused"), (68, "postponed"), (75, "postponed"),
      (64, "stopped"), (69, "stopped"), (71, "stopped"), (72, "stopped"), (73, "stopped"),
      (77, "stopped"), (78, "stopped"), (126, "stopped"), (127, "stopped"),
      // The program may have handed the letter on before.
      (1, "unknown"), (66, "unknown"), (70, "unknown"), (74, "unknown"), (76, "unknown"),
      (255, "unknown"),
    ])
  func status(_ status: Int, outcome: String) throws {
    let result = try deliver("cat > letter; exit \(status)")
    #expect(Mirror(reflecting: result).children.first?.label == outcome)
  }

  @Test func `What the program says is told`() throws {
    #expect(
      try deliver("echo queue full >&2; exit 75")
        == .postponed(ServerReply(code: 75, text: "queue full")))
    #expect(
      try deliver("printf 'no\\033[31m such user' >&2; exit 67")
        == .refused(permanent: ServerReply(code: 67, text: "no [31m such user")))
    guard case .stopped(let failure) = try deliver("echo no settings >&2; exit 78") else {
      Issue.record("not stopped")
      return
    }
    #expect(failure.message.hasSuffix("can't be used: 78 no settings"))
    guard case .unknown(let reason) = try deliver("echo broken pipe >&2; exit 74") else {
      Issue.record("not unknown")
      return
    }
    #expect(reason.hasSuffix("may have taken the letter; it ended with 74 broken pipe"))
  }

  @Test func `A program that says very much is not held up, and its first words are told`() throws {
    let much =
      "i=0; while [ $i -lt 5000 ]; do echo \"complaint $i, and what led to it\" >&2; i=$((i+1)); done"
    guard case .postponed(let reply) = try deliver("cat > letter; \(much); exit 75", limit: 60)
    else {
      Issue.record("it was not waited for")
      return
    }
    #expect(reply.line.hasPrefix("75 complaint 0, and"))
  }

  @Test func `A program that is killed, or does not end, leaves the letter unknown`() throws {
    for (script, limit) in [("cat > letter; kill -9 $$", 20), ("exec sleep 30", 1)] {
      guard case .unknown = try deliver(script, limit: limit) else {
        Issue.record("not unknown: \(script)")
        continue
      }
    }
  }

  @Test(arguments: ["/nowhere/sendmail", "/tmp", "/etc/passwd"])
  func `Without a program nothing is sent`(path: String) throws {
    let transport = SendmailTransport(path: path)
    guard case .stopped(let failure) = transport.deliver(try Letters.wire(), in: envelope) else {
      Issue.record("not stopped")
      return
    }
    #expect(failure.message == "\(path) is not a program that can be run")
    #expect(throws: failure) { try transport.check() }
  }
}
