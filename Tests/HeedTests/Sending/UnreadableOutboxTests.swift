import Foundation
import TestSupport
import Testing

/// What a disk does says nothing about a letter: no approval is lost by it.
@Suite(.enabled(if: Python.isPresent, "the mail server is written in Python, which is missing"))
struct UnreadableOutboxTests {
  private let mail: ApprovedLetters
  private let server: FaultServer

  init() throws {
    mail = try ApprovedLetters(2)
    server = try FaultServer()
  }

  private func expectNothingSent(_ outcome: Program.Outcome, because reason: String) throws {
    #expect(outcome.status == 2, "\(outcome.output)")
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(try mail.letters.map(\.state) == ["approved", "approved"])
    #expect(try server.acceptedIDs() == [])
  }

  private func expectSent() throws {
    #expect(try mail.send(by: server).status == 0)
    #expect(try server.acceptedIDs().count == 2)
  }

  /// Runs heed without the power of root to read what nobody may read.
  private func heed(_ arguments: String...) throws -> Program.Outcome {
    try heed(arguments)
  }

  private func heed(_ arguments: [String]) throws -> Program.Outcome {
    try mail.workspace.heedWithoutPower(arguments + ["--now", HeedProgram.now])
  }

  @Test func `A letter that can't be read stops sending and reviewing`() throws {
    let path = try #require(
      Listing(mail.workspace["outbox"]).files.keys.first { $0.hasSuffix("_r-1.eml") })
    let file = mail.workspace["outbox/\(path)"].path
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
    try expectNothingSent(
      heed("send", "--yes", "--smtp", server.address), because: "cannot read")
    try expectNothingSent(heed("review"), because: "cannot read")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    try expectSent()
  }

  /// A folder that can be listed and not entered.
  @Test func `Letters in a folder that nobody may enter are not taken for gone`() throws {
    let approved = mail.workspace["outbox/approved"].path
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: approved)
    try expectNothingSent(
      heed("send", "--yes", "--smtp", server.address), because: "outbox/approved")
    try expectNothingSent(heed("review"), because: "outbox/approved")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: approved)
    try expectSent()
  }

  @Test(
    "a ledger that nobody may look for is not taken for an empty one",
    arguments: [
      ["review"], ["deadlines", "--fail-if-overdue"], ["export", "p1@example.com"],
      ["opt-out", "--list"], ["doctor"],
    ])
  func hiddenLedger(command: [String]) throws {
    let folder = mail.workspace[".heed"].path
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
    }
    let outcome = try heed(command)
    #expect(outcome.status != 0, "\(outcome.output)")
    let said = outcome.output + outcome.errors
    #expect(said.contains(".heed"), "\(said)")
  }

  @Test("the disk of the outbox is not mounted", arguments: [true, false])
  func away(isFolderLeft: Bool) throws {
    let (outbox, elsewhere) = (mail.workspace["outbox"], mail.workspace["elsewhere"])
    try FileManager.default.moveItem(at: outbox, to: elsewhere)
    if isFolderLeft {
      try FileManager.default.createDirectory(at: outbox, withIntermediateDirectories: false)
    }
    try expectNothingSent(mail.send(by: server), because: "is not there, or empty")
    #expect(try mail.workspace.heed("review").status == 0)
    // Nothing is written beside letters that can't be seen, and nobody forgotten half.
    for arguments in [
      ["run", "new.csv"], ["escalate"], ["forget", "p1@example.com", "--yes"],
    ] {
      let outcome = try mail.workspace.heed(arguments)
      #expect(outcome.status == 2, "\(arguments): \(outcome.output)")
      #expect(outcome.errors.contains("is not there, or empty"), "\(outcome.errors)")
    }
    try expectNothingSent(mail.send(by: server), because: "is not there, or empty")
    if isFolderLeft { try FileManager.default.removeItem(at: outbox) }
    try FileManager.default.moveItem(at: elsewhere, to: outbox)
    try expectSent()
  }

  @Test func `A letter that gave way to a link goes back to review`() throws {
    let path = try #require(
      Listing(mail.workspace["outbox"]).files.keys.first { $0.hasSuffix("_r-1.eml") })
    let (file, target) = (mail.workspace["outbox/\(path)"], mail.workspace["target"])
    try FileManager.default.moveItem(at: file, to: target)
    try FileManager.default.createSymbolicLink(at: file, withDestinationURL: target)
    let outcome = try mail.send(by: server)
    #expect(outcome.output.contains("is not a letter"), "\(outcome.output)\(outcome.errors)")
    #expect(try mail.letters.map(\.state) == ["waiting", "sent"])
  }
}
