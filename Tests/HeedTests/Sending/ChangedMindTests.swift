import Foundation
import TestSupport
import Testing

/// A person's no to a letter counts until its turn has come, whatever state the sender is in.
@Suite(.enabled(if: Python.isPresent, "the mail server is written in Python, which is missing"))
struct ChangedMindTests {
  private func path(_ id: String, in place: String, _ workspace: Workspace) throws -> String {
    let run = try #require(workspace.names(in: "outbox/\(place)").first)
    let name = try #require(
      workspace.names(in: "outbox/\(place)/\(run)").first { $0.hasSuffix("_\(id).eml") })
    return "outbox/\(place)/\(run)/\(name)"
  }

  private func move(_ id: String, to place: String, _ workspace: Workspace) throws {
    let old = try path(id, in: "approved", workspace)
    let new = workspace[old.replacing("/approved/", with: "/\(place)/")]
    try FileManager.default.createDirectory(
      at: new.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: workspace[old], to: new)
  }

  @Test func `After a sender was killed, what it had not begun can be rejected`() throws {
    let mail = try ApprovedLetters(3)
    try mail.killAtFirstLetter()
    try move("r-2", to: "rejected", mail.workspace)
    let rejected = try mail.workspace.heed(
      "review", "reject", "r-3", "--because", "no", "--by", "Kim")
    #expect(rejected.status == 0, "\(rejected.errors)")
    let server = try FaultServer()
    _ = try mail.send(by: server)
    #expect(try mail.letters.map(\.state) == ["unknown", "rejected", "rejected"])
    #expect(try server.acceptedIDs() == [])
  }

  @Test(
    "while letters are sent, one whose file is touched does not leave",
    arguments: ["move", "edit", "remove"])
  func touched(how: String) throws {
    let mail = try ApprovedLetters(3)
    let server = try FaultServer()
    let sender = try mail.workspace.start(
      ["send", "--yes", "--rate", "10/minute", "--limit", "2", "--smtp", server.address])
    try server.wait { try server.acceptedIDs().count == 1 }
    let file = mail.workspace[try path("r-2", in: "approved", mail.workspace)]
    switch how {
    case "move": try move("r-2", to: "rejected", mail.workspace)
    case "edit":
      let text = try String(contentsOf: file, encoding: .utf8)
      try Data((text + "\r\nP.S.\r\n").utf8).write(to: file)
    default: try FileManager.default.removeItem(at: file)
    }
    let outcome = try sender.outcome(within: .seconds(120))
    #expect(try !server.acceptedIDs().contains(mail.letters[1].messageID), "\(outcome.output)")
    _ = try mail.workspace.heed("review", "list")
    let state = try mail.letters[1].state
    #expect(state == ["move": "rejected", "edit": "waiting", "remove": "removed"][how])
  }

  @Test func `A letter that lies in two folders does not leave until it lies in one`() throws {
    let mail = try ApprovedLetters(2)
    let file = try path("r-1", in: "approved", mail.workspace)
    let copy = file.replacing("/approved/", with: "/rejected/")
    try mail.workspace.write(mail.workspace.text(file), to: copy)
    let server = try FaultServer()
    let outcome = try mail.send(by: server)
    #expect(outcome.output.contains("its file lies in two folders"), "\(outcome.output)")
    #expect(try server.acceptedIDs() == [mail.letters[1].messageID])
    try FileManager.default.removeItem(at: mail.workspace[copy])
    _ = try mail.send(by: server)
    #expect(try server.acceptedIDs().count == 2)
  }

  @Test func `A letter that was changed and approved anew while letters are sent stays approved`()
    throws
  {
    let mail = try ApprovedLetters(3)
    let server = try FaultServer()
    let sender = try mail.workspace.start(
      ["send", "--yes", "--rate", "4/minute", "--smtp", server.address])
    try server.wait { try server.acceptedIDs().count == 1 }
    let file = try path("r-3", in: "approved", mail.workspace)
    try mail.workspace.write(mail.workspace.text(file) + "\r\nP.S.\r\n", to: file)
    let approved = try mail.workspace.heed("review", "approve", "r-3", "--by", "Kim")
    #expect(approved.status == 0, "\(approved.errors)")
    let outcome = try sender.outcome(within: .seconds(120))
    #expect(try mail.letters.map(\.state) == ["sent", "sent", "approved"], "\(outcome.output)")
    #expect(outcome.output.contains("something happened to it"), "\(outcome.output)")
    _ = try mail.send(by: server)
    #expect(try server.acceptedIDs() == mail.letters.map(\.messageID))
  }

  @Test func `A sender whose lock was removed stops, and the letters leave once`() throws {
    let mail = try ApprovedLetters(3)
    let server = try FaultServer()
    let sender = try mail.workspace.start(
      ["send", "--yes", "--rate", "10/minute", "--smtp", server.address])
    try server.wait { try server.acceptedIDs().count == 1 }
    try FileManager.default.removeItem(at: mail.workspace[".heed/send.lock"])
    let second = try mail.send(by: server)
    #expect(second.status == 0, "\(second.errors)")
    let first = try sender.outcome(within: .seconds(120))
    #expect(first.status == 2 && first.errors.contains("send.lock was removed"), "\(first.errors)")
    _ = try mail.send(by: server)
    #expect(try server.acceptedIDs().sorted() == mail.letters.map(\.messageID).sorted())
  }

  @Test func `An old ledger beside the marks of a newer one sends nothing`() throws {
    let mail = try ApprovedLetters(3)
    let ledger = mail.workspace[".heed/ledger.sqlite"]
    _ = try LedgerContents(workspace: mail.workspace).rows("PRAGMA wal_checkpoint(TRUNCATE)")
    let backup = try Data(contentsOf: ledger)
    try mail.killAtFirstLetter()
    for name in ["ledger.sqlite-wal", "ledger.sqlite-shm"] {
      try? FileManager.default.removeItem(at: mail.workspace[".heed/\(name)"])
    }
    try backup.write(to: ledger)
    let server = try FaultServer()
    let outcome = try mail.send(by: server)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("an older ledger was put back"), "\(outcome.errors)")
    #expect(try server.acceptedIDs() == [])
  }
}
