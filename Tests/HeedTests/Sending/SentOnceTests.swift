import Foundation
import TestSupport
import Testing

/// What went wrong for users of other systems when mail was sent.
@Suite(.enabled(if: Python.isPresent, "the mail server is written in Python, which is missing"))
struct SentOnceTests {
  @Test
  func `A letter whose acknowledgement was lost is not sent again, however often it is tried`()
    throws
  {
    let mail = try ApprovedLetters(2)
    let server = try FaultServer([.init(at: "end", do: "accept, close", to: "p1@example.com")])
    for _ in 1...5 { _ = try mail.send(by: server) }
    #expect(try server.acceptedIDs().sorted() == mail.letters.map(\.messageID).sorted())
    #expect(try mail.letters.map(\.state) == ["unknown", "sent"])
  }

  @Test func `Sending that was stopped goes on where it was, not at the top`() throws {
    let mail = try ApprovedLetters(5)
    let server = try FaultServer()
    for expected in [2, 4, 5, 5] {
      #expect(try mail.send(by: server, "--limit", "2").status == 0)
      #expect(try server.acceptedIDs().count == expected)
    }
    #expect(try server.acceptedIDs() == mail.letters.map(\.messageID))
  }

  @Test func `An approval restored from a backup is too old to be sent by`() throws {
    let mail = try ApprovedLetters(2)
    let server = try FaultServer()
    let outcome = try mail.send(by: server, "--now", "2026-11-25T10:00:01Z", "--format", "json")
    #expect(try server.acceptedIDs().isEmpty)
    #expect(try JSONValue(outcome.output)["back_to_review"]?.int == 2)
    #expect(try mail.letters.map(\.state) == ["waiting", "waiting"])
  }

  @Test func `A ledger restored from a backup does not send what the outbox knows as sent`() throws
  {
    let mail = try ApprovedLetters(3)
    let ledger = mail.workspace[".heed/ledger.sqlite"]
    // Only what is in the file itself is in the backup.
    _ = try LedgerContents(workspace: mail.workspace).rows("PRAGMA wal_checkpoint(TRUNCATE)")
    let backup = try Data(contentsOf: ledger)
    let server = try FaultServer()
    #expect(try mail.send(by: server, "--limit", "2").status == 0)
    for name in ["ledger.sqlite-wal", "ledger.sqlite-shm"] {
      try? FileManager.default.removeItem(at: mail.workspace[".heed/\(name)"])
    }
    try backup.write(to: ledger)
    #expect(try mail.send(by: server).status == 0)
    #expect(try server.acceptedIDs().count == 3)
    #expect(try Set(server.acceptedIDs()).count == 3)
  }

  @Test func `A ledger that was lost makes no letters again that were sent`() throws {
    let mail = try ApprovedLetters(1)
    let server = try FaultServer()
    #expect(try mail.send(by: server).status == 0)
    for name in mail.workspace.names(in: ".heed") {
      try FileManager.default.removeItem(at: mail.workspace[".heed/\(name)"])
    }
    try mail.workspace.write("", to: ".heed/ledger.sqlite")
    let run = try mail.workspace.heed("run", "new.csv")
    #expect(run.status == 2)
    #expect(run.errors.contains("would be written again"), "\(run.errors)")
  }

  @Test func `A bad address does not hold up the others`() throws {
    let mail = try ApprovedLetters(4)
    let server = try FaultServer([.init(at: "recipient", do: "553 what?", to: "p1@example.com")])
    let outcome = try mail.send(by: server)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("553 what?"))
    #expect(try mail.letters.map(\.state) == ["failed", "sent", "sent", "sent"])
    let waiting = try mail.workspace.heed("review")
    #expect(waiting.output.contains("r-1 "), "a person is told: \(waiting.output)")
  }

  @Test func `A server that says "too many" (421) gets the rest later, and none twice`() throws {
    let mail = try ApprovedLetters(6)
    let server = try FaultServer([.init(at: "recipient", do: "421 too many", nth: 3)])
    _ = try mail.send(by: server)
    _ = try mail.send(by: server, "--now", "2026-11-22T10:30:00Z")
    #expect(try server.acceptedIDs().sorted() == mail.letters.map(\.messageID).sorted())
  }

  @Test(
    "a disk that is full after the server took a letter leads to no second copy",
    .enabled(if: SmallDisk.isPossible, "a small disk can only be mounted by root on Linux"),
    arguments: ["ledger: small/ledger.sqlite", "ledger: .heed/ledger.sqlite"])
  func fullDisk(ledger: String) throws {
    let disk = try SmallDisk(kilobytes: 8 * 1024)
    // With the ledger on the disk, or with the marks and the locks.
    let isLedgerAlone = ledger.contains("small")
    let mail = try ApprovedLetters(6) { workspace in
      try FileManager.default.createSymbolicLink(
        at: workspace[isLedgerAlone ? "small" : ".heed"], withDestinationURL: disk.url)
      try workspace.replace("ledger: .heed/ledger.sqlite", with: ledger, in: "rules/heed.yml")
    }
    let server = try FaultServer()
    let sender = try mail.workspace.start([
      "send", "--yes", "--rate", "2/second", "--smtp", server.address,
    ])
    try server.wait { try server.acceptedIDs().count == 1 }
    disk.fill()
    let outcome = try sender.outcome(within: .seconds(60))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("the disk is full"))
    #expect(outcome.output.contains(#/Sent +[1-9]/#), "what has left is told: \(outcome.output)")
    disk.makeRoom()
    _ = try mail.send(by: server)
    let accepted = try server.acceptedIDs()
    #expect(accepted.count == Set(accepted).count)
    #expect(accepted.count >= 5)
    let states = try LedgerContents(ledger: disk.url.appending(path: "ledger.sqlite"))
      .rows("SELECT state FROM letters")
    #expect(states.count == 6)
    #expect(states.allSatisfy { ["sent", "unknown"].contains($0) })
  }

  @Test(.enabled(if: SmallDisk.isPossible, "a small disk can only be mounted by root on Linux"))
  func `Marks for which there is no room stop the run, and what was sent is entered`() throws {
    let disk = try SmallDisk(kilobytes: 8 * 1024)
    let mail = try ApprovedLetters(60) { workspace in
      try FileManager.default.createSymbolicLink(
        at: workspace[".heed"], withDestinationURL: disk.url)
      let elsewhere = workspace["elsewhere"]
      try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: false)
      try workspace.replace(
        "ledger: .heed/ledger.sqlite", with: "ledger: elsewhere/ledger.sqlite",
        in: "rules/heed.yml")
    }
    try mail.workspace.write("#!/bin/sh\n[ -e left ] || sleep 1\ncat >> left\n", to: "slow")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: mail.workspace["slow"].path)
    let sender = try mail.workspace.start([
      "send", "--yes", "--smtp", "sendmail:\(mail.workspace["slow"].path)",
    ])
    while !FileManager.default.fileExists(atPath: disk.url.appending(path: "sending").path) {
      Thread.sleep(forTimeInterval: 0.02)
    }
    disk.fill()
    let outcome = try sender.outcome(within: .seconds(60))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("the disk is full"))
    disk.makeRoom()
    let states = try LedgerContents(ledger: mail.workspace["elsewhere/ledger.sqlite"])
      .rows("SELECT state FROM letters")
    let left = try mail.workspace.text("left").components(separatedBy: "\r\nTo: ").count - 1
    #expect(states.count { $0 == "sent" } == left, "\(states)")
    #expect(states.count { $0 == "approved" } == 60 - left, "\(states)")
    #expect(outcome.output.hasPrefix("Sent  \(left)\n"), "\(outcome.output)")
    #expect(outcome.output.contains("Left for later  \(60 - left)\n"), "\(outcome.output)")
  }

  @Test func `What lies in sent has left, whatever an older ledger says`() throws {
    let mail = try ApprovedLetters(2)
    let server = try FaultServer()
    let ledger = mail.workspace[".heed/ledger.sqlite"]
    // As a kill leaves it between the yes and the moving of files.
    _ = try LedgerContents(ledger: ledger).rows("UPDATE letters SET is_moving = 1")
    _ = try LedgerContents(ledger: ledger).rows("PRAGMA wal_checkpoint(TRUNCATE)")
    let backup = try Data(contentsOf: ledger)
    #expect(try mail.send(by: server).status == 0)
    for name in ["ledger.sqlite-wal", "ledger.sqlite-shm"] {
      try? FileManager.default.removeItem(at: mail.workspace[".heed/\(name)"])
    }
    try backup.write(to: ledger)
    _ = try mail.send(by: server)
    #expect(try server.acceptedIDs().count == 2)
    #expect(try mail.letters.map(\.state) == ["sent", "sent"])
  }

  @Test func `Without letters there are no copies, and a server's password is never repeated`()
    throws
  {
    let mail = try ApprovedLetters(1)
    let server = try FaultServer()
    #expect(try mail.send(by: server).status == 0)
    let copies = try mail.send(by: server, "--to-me", "kim@acme.example")
    #expect(copies.output.contains("No letter is to be sent"), "\(copies.output)")
    let plan = try mail.workspace.heed("send", "--smtp", "smtp://care:hunter2@mail.acme.example:25")
    #expect(plan.status == 2)
    #expect(!(plan.output + plan.errors).contains("hunter2"))
  }

  @Test func `A letter that was edited after the yes does not leave`() throws {
    let mail = try ApprovedLetters(1)
    let run = try #require(mail.workspace.names(in: "outbox/approved").first)
    let name = try #require(mail.workspace.names(in: "outbox/approved/\(run)").first)
    let path = "outbox/approved/\(run)/\(name)"
    try mail.workspace.replace("MIME-Version: 1.0", with: "MIME-Version:  1.0", in: path)
    let server = try FaultServer()
    let outcome = try mail.send(by: server)
    #expect(try server.acceptedIDs().isEmpty)
    #expect(outcome.output.contains("changed after it was approved"))
    #expect(mail.workspace.names(in: "outbox/review/\(run)") == [name])
  }

  @Test func `Copies to oneself change nothing`() throws {
    let mail = try ApprovedLetters(2)
    let server = try FaultServer()
    let outcome = try mail.send(by: server, "--to-me", "kim@acme.example")
    #expect(outcome.status == 0)
    #expect(try server.acceptedIDs().count == 2)
    let own = Set(try mail.letters.map(\.messageID))
    #expect(try own.isDisjoint(with: server.acceptedIDs()), "answers to copies are no customer's")
    #expect(try mail.letters.allSatisfy { $0.state == "approved" })
    #expect(mail.workspace.names(in: "outbox/sent").isEmpty)
  }

  @Test func `Copies don't go to customers, and leave at the rate that was asked for`() throws {
    let mail = try ApprovedLetters(2)
    let server = try FaultServer()
    for arguments in [["--yes", "--smtp", server.address], []] {
      let refused = try mail.workspace.heed(["send", "--to-me", "P2@example.com"] + arguments)
      #expect(refused.status == 2)
      let reason = "P2@example.com is a customer's address"
      #expect(refused.errors.contains(reason), "\(refused.errors)")
    }
    let sender = try mail.workspace.start([
      "send", "--yes", "--to-me", "kim@acme.example", "--rate", "1/hour", "--smtp", server.address,
    ])
    try server.wait { try server.acceptedIDs().count == 1 }
    sender.interrupt()
    let outcome = try sender.outcome(within: .seconds(60))
    #expect(outcome.output.contains("Left for later  1"), "\(outcome.output)")
    #expect(try server.acceptedIDs().count == 1)
  }

  @Test func `Somebody who opts out while letters are sent is not written to any more`() throws {
    let mail = try ApprovedLetters(2)
    let workspace = mail.workspace
    try workspace.write("#!/bin/sh\n[ -e left ] || sleep 15\ncat >> left\n", to: "slow")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: workspace["slow"].path)
    let sender = try workspace.start([
      "send", "--yes", "--smtp", "sendmail:\(workspace["slow"].path)",
    ])
    let end = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < end, try mail.letters.allSatisfy({ $0.state == "approved" }) {
      Thread.sleep(forTimeInterval: 0.05)
    }
    let optOut = try workspace.heed(
      "opt-out", "p2@example.com", "--by", "Kim", "--now", HeedProgram.now)
    #expect(optOut.status == 0, "\(optOut.errors)")
    _ = try sender.outcome(within: .seconds(60))
    let left = try workspace.text("left")
    #expect(left.contains("<p1@example.com>"))
    #expect(!left.contains("p2@example.com"))
    #expect(try mail.letters.map(\.state) == ["sent", "waiting"])
  }

  @Test(
    "a letter whose sender, reply address or identifier was changed to a stranger's is not approved",
    arguments: [
      ("From: Kim Park <care@acme.example>", "From: Bank <ceo@bank.example>", "comes from"),
      ("MIME-Version: 1.0", "MIME-Version: 1.0\r\nReply-To: x@evil.example", "answers would go"),
    ])
  func changedHeader(old: String, new: String, reason: String) throws {
    let workspace = try Workspace()
    try workspace.write(
      PlainExport(
        .init(id: "r-1", score: "9", submittedAt: "2026-11-22T09:50:00Z", email: "p@example.com")
      ).text, to: "new.csv")
    #expect(try workspace.heed("run", "new.csv").status == 0)
    let run = try #require(workspace.names(in: "outbox/review").first)
    let name = try #require(workspace.names(in: "outbox/review/\(run)").first)
    let path = "outbox/review/\(run)/\(name)"
    var letter = try workspace.text(path).components(separatedBy: "\r\n")
    if new.contains("Reply-To") { letter.removeAll { $0.hasPrefix("Reply-To: ") } }
    try workspace.write(letter.joined(separator: "\r\n"), to: path)
    try workspace.replace(old, with: new, in: path)
    let approved = try workspace.heed("review", "approve", "r-1", "--by", "Kim")
    #expect(approved.status == 2)
    #expect(approved.errors.contains(reason), "\(approved.errors)")
  }
}
