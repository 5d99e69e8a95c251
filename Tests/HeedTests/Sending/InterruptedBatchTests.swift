import Foundation
import TestSupport
import Testing

/// heed was killed with three letters reserved, at each point between the ledger and the marks.
@Suite(.enabled(if: Python.isPresent, "the mail server is written in Python, which is missing"))
struct InterruptedBatchTests {
  /// What lay on the disk when heed was killed, and what has become of the letters after the next send.
  struct Point: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let states: [String]
    let leave: @Sendable (SendingMarksFile) throws -> Void

    init(
      _ name: String, _ states: [String],
      _ leave: @escaping @Sendable (SendingMarksFile) throws -> Void
    ) {
      testDescription = name
      self.states = states
      self.leave = leave
    }
  }

  private static let sent = ["sent", "sent", "sent"]
  private static let unknown = ["unknown", "unknown", "unknown"]

  private static let points = [
    Point("while the first is handed over", ["unknown", "sent", "sent"]) { _ in },
    Point("before the first mark", sent) { try $0.write([$0.lines[0]]) },
    Point("while the first mark is written", sent) { file in
      let whole = try file.workspace.text(".heed/sending")
      try file.write(bytes: String(whole.dropLast(4)))
    },
    Point("after the mark of its end", sent) { try $0.write($0.lines + [$0.end("sent")]) },
    Point("while the mark of its end is written", ["unknown", "sent", "sent"]) { file in
      let end = try file.end("sent")
      let whole = try file.workspace.text(".heed/sending")
      try file.write(bytes: whole + "\(SendingMarksFile.checksum(end)) \(end.dropLast(9))")
    },
    Point("after the mark of a refusal", ["failed", "sent", "sent"]) {
      try $0.write($0.lines + [$0.end("failed")])
    },
    Point("after the mark of the next", ["sent", "unknown", "sent"]) { file in
      let words = try file.lines[1].split(separator: " ")
      let next = try #require(Int(words[2])) + 1
      try file.write(file.lines + [file.end("sent"), "begin \(words[1]) \(next)"])
    },
    Point("and the machine was started again", unknown) { file in
      let batch = try file.lines[0].split(separator: " ")[1]
      try file.write(["batch \(batch) another-start"] + file.lines.dropFirst())
    },
    Point("with its end marked, and the machine was started again", ["sent", "unknown", "unknown"])
    { file in
      let batch = try file.lines[0].split(separator: " ")[1]
      try file.write(["batch \(batch) another-start"] + file.lines.dropFirst() + [file.end("sent")])
    },
    Point("and the marks were lost", unknown) { try $0.remove() },
    Point("and the marks were emptied", unknown) { try $0.write(bytes: "") },
    Point("and the marks are of another batch", unknown) { file in
      let boot = try file.lines[0].split(separator: " ")[2]
      try file.write(["batch 123abc \(boot)"])
    },
    Point("and the marks were damaged", unknown) { file in
      try file.write(bytes: file.workspace.text(".heed/sending").replacing("batch", with: "botch"))
    },
  ]

  @Test("killed with letters reserved", arguments: points)
  func killed(point: Point) throws {
    let mail = try ApprovedLetters(3)
    let file = SendingMarksFile(workspace: mail.workspace)
    try mail.killAtFirstLetter()
    #expect(try file.lines.map { $0.prefix(5) } == ["batch", "begin"])
    try point.leave(file)

    let plan = try JSONValue(try mail.workspace.heed("send", "--format", "json").output)
    let server = try FaultServer()
    let outcome = try mail.send(by: server)
    let letters = try mail.letters
    #expect(letters.map(\.state) == point.states, "\(outcome.output)\(outcome.errors)")
    let unknown = letters.filter { $0.state == "unknown" }.map(\.response)
    #expect(plan["unknown_letters"]?.elements.compactMap(\.text) == unknown, "told before, too")
    #expect(outcome.status == (unknown.isEmpty ? 0 : 1))
    #expect(!file.isThere, "nothing is left to be entered")
    // What was entered as sent from the marks did not leave a second time.
    let marked = try mail.workspace.heed("log", "r-1").output.contains("queued earlier")
    let left = letters.filter { $0.state == "sent" && !(marked && $0.response == "r-1") }
    #expect(try server.acceptedIDs() == left.map(\.messageID))
  }

  @Test func `A sender that works is not taken for one that was stopped`() throws {
    let mail = try ApprovedLetters(3)
    let server = try FaultServer([.init(at: "recipient", do: "hang", nth: 1)])
    let sender = try mail.workspace.start(["send", "--yes", "--smtp", server.address])
    try server.wait { try server.commandCount() >= 3 }
    let plan = try JSONValue(try mail.workspace.heed("send", "--format", "json").output)
    #expect(plan["unknown_letters"]?.elements.isEmpty == true)
    sender.kill()
    _ = try sender.outcome(within: .seconds(60))
  }

  @Test func `Marks that were entered long ago, and are put back, change nothing`() throws {
    let mail = try ApprovedLetters(3)
    let file = SendingMarksFile(workspace: mail.workspace)
    try mail.killAtFirstLetter()
    let old = try file.lines
    let server = try FaultServer()
    #expect(try mail.send(by: server).status == 1)
    try file.write(old)
    #expect(try mail.send(by: server).status == 1)
    #expect(try mail.letters.map(\.state) == ["unknown", "sent", "sent"])
    #expect(try server.acceptedIDs().count == 2)
    #expect(!file.isThere)
  }

  @Test
  func `A ledger restored from a time at which letters were reserved sends none of them twice`()
    throws
  {
    let mail = try ApprovedLetters(3)
    let ledger = mail.workspace[".heed/ledger.sqlite"]
    try mail.killAtFirstLetter()
    _ = try LedgerContents(workspace: mail.workspace).rows("PRAGMA wal_checkpoint(TRUNCATE)")
    let backup = try Data(contentsOf: ledger)
    let server = try FaultServer()
    _ = try mail.send(by: server)
    for name in ["ledger.sqlite-wal", "ledger.sqlite-shm"] {
      try? FileManager.default.removeItem(at: mail.workspace[".heed/\(name)"])
    }
    try backup.write(to: ledger)
    _ = try mail.send(by: server)
    #expect(try server.acceptedIDs().count == 2)
    #expect(try mail.letters.map(\.state) == ["unknown", "sent", "sent"], "the outbox knows")
  }

  @Test func `A person can be forgotten after a sender was killed, and nothing of it is left`()
    throws
  {
    let mail = try ApprovedLetters(3)
    let file = SendingMarksFile(workspace: mail.workspace)
    try mail.killAtFirstLetter()
    try file.write(file.lines + [file.end("sent") + " for <p1@example.com>"])
    let forgotten = try mail.workspace.heed(
      "forget", "p1@example.com", "--yes", "--by", "Kim", "--now", HeedProgram.now)
    #expect(forgotten.status == 0, "\(forgotten.errors)")
    #expect(!file.isThere)
    #expect(try mail.letters(of: "sent") == 1)
    let server = try FaultServer()
    #expect(try mail.send(by: server).status == 0)
    #expect(try server.acceptedIDs().count == 2)
  }
}

extension ApprovedLetters {
  /// Leaves things as they are when heed is killed while the first letter is handed over.
  func killAtFirstLetter() throws {
    let server = try FaultServer([.init(at: "recipient", do: "hang", nth: 1)])
    let sender = try workspace.start(["send", "--yes", "--smtp", server.address])
    try server.wait { try server.commandCount() >= 3 }
    sender.kill()
    _ = try sender.outcome(within: .seconds(60))
  }

  /// How many letters are in a state, those of people who were forgotten too.
  func letters(of state: String) throws -> Int {
    try LedgerContents(workspace: workspace)
      .rows("SELECT response FROM letters WHERE state = '\(state)'").count
  }
}

extension SendingMarksFile {
  /// A mark of the end of the first letter's attempt.
  func end(_ outcome: String) throws -> String {
    let words = try lines[1].split(separator: " ")
    return "end \(words[1]) \(words[2]) \(outcome) 1795341600 250 queued earlier"
  }
}
