import Foundation
import TestSupport
import Testing

/// While a sender waits, as its rate wants, nothing is on its way: people and messages still decide.
@Suite(.enabled(if: Python.isPresent, "the mail server is written in Python, which is missing"))
struct PausedSendingTests {
  private let mail: ApprovedLetters
  private let server: FaultServer
  private let sender: RunningProgram

  /// A sender that has sent the first of two letters, and waits long.
  init() throws {
    mail = try ApprovedLetters(2)
    server = try FaultServer()
    sender = try mail.workspace.start([
      "send", "--yes", "--rate", "1/hour", "--smtp", server.address,
    ])
    try server.wait { [server] in try server.acceptedIDs().count == 1 }
    // What came of the first is entered before the wait.
    try server.wait { [mail] in try mail.letters[0].state == "sent" }
  }

  @Test func `Ctrl-C ends it at once, and what has not left stays approved`() throws {
    sender.interrupt()
    let outcome = try sender.outcome(within: .seconds(30))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Left for later  1"), "\(outcome.output)")
    #expect(try mail.letters.map(\.state) == ["sent", "approved"])
    #expect(try server.acceptedIDs().count == 1)
  }

  @Test func `A yes can be taken back`() throws {
    let undone = try mail.workspace.heed("review", "undo", "r-2", "--by", "Kim")
    #expect(undone.status == 0, "\(undone.errors)")
    sender.interrupt()
    _ = try sender.outcome(within: .seconds(30))
    #expect(try mail.letters.map(\.state) == ["sent", "waiting"])
  }

  @Test func `A bounce of a letter that has left is entered`() throws {
    let id = try mail.letters[0].messageID
    let notice = IncomingMail.notice(
      about: String(id.dropFirst().dropLast()), to: "p1@example.com")
    try mail.workspace.write(notice, to: "notice.eml")
    let read = try mail.workspace.heed("bounces", "notice.eml")
    #expect(read.output.contains("the answer is owed again"), "\(read.output)\(read.errors)")
    sender.interrupt()
    _ = try sender.outcome(within: .seconds(30))
    let due = try LedgerContents(workspace: mail.workspace).rows(
      "SELECT state FROM deadlines WHERE kind = 'respond' ORDER BY response")
    #expect(due == ["open", "open"])
  }
}
