import Foundation
import TestSupport
import Testing

/// Letters that come back are owed again, and an address that is no good is left alone.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct BounceTests {
  private func sent() throws -> PeopleTrial {
    let trial = try PeopleTrial(PeopleTrial.ana, PeopleTrial.bo)
    try trial.sendAll()
    return trial
  }

  @Test func `A letter that can't be delivered is owed again, and its address left alone`() throws {
    let trial = try sent()
    #expect(try trial.deadlines("r-1") == ["met", "open"])
    let json = try trial.read(IncomingMail.notice(about: trial.messageID("r-1")))
    let item = try #require(json["about"]?.elements.first)
    #expect(item["what"]?.text == "bounced" && item["status"]?.text == "5.1.1")
    #expect(item["response"]?.text == "r-1" && item["owed_again"] == .truth(true))
    #expect(try trial.deadlines("r-1") == ["open", "open"])
    #expect(try trial.deadlines("r-2") == ["met", "open"])
    #expect(
      try trial.rows("SELECT address, reason FROM suppressions")
        == ["ana.silva@padaria.example|bounced"])
    #expect(try trial.events("r-1").suffix(2) == ["bounced", "reopened"])
    // The next letter is not written.
    var row = PeopleTrial.ana
    row.id = "r-8"
    row.submittedAt = "2026-11-30T10:00:00Z"
    try trial.workspace.write(PlainExport(row).text, to: "more.csv")
    let next = try trial.workspace.run("more.csv", "--now", "2026-11-30T11:00:00Z")
    #expect(next.notWritten == ["bounced": 1])
    let log = try trial.heed("log", "r-1", at: "2026-11-21T10:00:00Z").output
    #expect(log.contains("the letter came back: it can't be delivered"))
  }

  @Test func `The same notice twice changes nothing`() throws {
    let trial = try sent()
    let notice = IncomingMail.notice(about: try trial.messageID("r-1"))
    try trial.read(notice)
    let before = try LedgerContents(workspace: trial.workspace).dump()
    let again = try trial.read(notice, at: "2026-11-20T13:00:00Z")
    #expect(again["read_before"]?.int == 1 && again["about"]?.elements == [])
    #expect(try LedgerContents(workspace: trial.workspace).dump() == before)
  }

  @Test(
    "a letter that was given up, for what is not the address's fault",
    arguments: [
      ("failed", "5.2.2", "552 5.2.2 mailbox full"),
      ("failed", "5.7.1", "554 5.7.1 rejected as spam"),
      ("failed", "4.4.7", "delivery time expired"),
      ("failed", "5.3.4", "552 5.3.4 message too big"),
      ("failed", "5.0.0", "554 5.7.1 blocked using a list"),
    ])
  func notDelivered(action: String, status: String, said: String) throws {
    let trial = try sent()
    let json = try trial.read(
      IncomingMail.notice(
        about: trial.messageID("r-1"), action: action, status: status, said: said))
    #expect(json["about"]?.elements.first?["what"]?.text == "not_delivered")
    #expect(try trial.deadlines("r-1") == ["open", "open"])
    #expect(try trial.rows("SELECT count(*) FROM suppressions") == ["0"])
  }

  @Test(
    "a letter that is on its way, or has arrived",
    arguments: [
      ("delayed", "4.4.1", "delayed"), ("delivered", "2.1.5", nil), ("relayed", "2.0.0", nil),
    ])
  func underWay(action: String, status: String, what: String?) throws {
    let trial = try sent()
    let json = try trial.read(
      IncomingMail.notice(
        about: trial.messageID("r-1"), action: action, status: status, said: "421 try later"))
    #expect(json["about"]?.elements.first?["what"]?.text == what)
    #expect(try trial.deadlines("r-1") == ["met", "open"])
    #expect(try trial.rows("SELECT count(*) FROM suppressions") == ["0"])
  }

  @Test func `Only an identifier that heed has sent counts, whatever the notice says`() throws {
    let trial = try sent()
    let before = try LedgerContents(workspace: trial.workspace).dump()
    for id in ["made-up@acme.example", "", "' OR 1=1 --@x"] {
      let json = try trial.read(IncomingMail.notice(about: id, to: "bo@example.com"))
      #expect(json["not_understood"]?.elements.first?["why"]?.text == "no_letter")
    }
    #expect(try LedgerContents(workspace: trial.workspace).dump() == before)
  }

  @Test func `Whoever a letter was passed on to says nothing against its address`() throws {
    let trial = try sent()
    let json = try trial.read(
      IncomingMail.notice(about: trial.messageID("r-1"), to: "bo@example.com"))
    let item = try #require(json["about"]?.elements.first)
    #expect(item["what"]?.text == "not_delivered" && item["owed_again"] == .truth(true))
    #expect(try trial.rows("SELECT count(*) FROM suppressions") == ["0"])
  }

  @Test func `Who has got the letter has got it, whoever else has not`() throws {
    let trial = try sent()
    let before = try LedgerContents(workspace: trial.workspace).dump()
    let notice = IncomingMail.notice(about: try trial.messageID("r-1"), to: "bo@example.com")
      .replacing(
        "Final-Recipient: ",
        with: """
          Final-Recipient: rfc822; ANA.SILVA@padaria.example
          Action: delivered
          Status: 2.0.0

          Final-Recipient: \("")
          """)
    let json = try trial.read(notice)
    #expect(json["delivered"]?.int == 1 && json["about"]?.elements == [])
    #expect(try LedgerContents(workspace: trial.workspace).dump() == before)
  }

  @Test func `A letter that waits and never left can't come back`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana)
    let json = try trial.read(IncomingMail.notice(about: trial.messageID("r-1")))
    #expect(json["about"]?.elements == [])
    #expect(try trial.letter("r-1") == "waiting")
  }

  @Test func `An answer given some other way stays an answer`() throws {
    let trial = try sent()
    try trial.heed("reopen", "r-1", "--only", "respond", at: "2026-11-20T11:40:00Z")
    try trial.heed("resolve", "r-1", "--only", "respond", at: "2026-11-20T11:45:00Z")
    let json = try trial.read(IncomingMail.notice(about: trial.messageID("r-1")))
    #expect(json["about"]?.elements.first?["owed_again"] == .truth(false))
    #expect(try trial.deadlines("r-1") == ["met", "open"])
  }

  @Test func `Letters that wait for the address are cancelled`() throws {
    let trial = try sent()
    var row = PeopleTrial.ana
    row.id = "r-8"
    row.submittedAt = "2026-11-28T10:00:00Z"
    try trial.workspace.write(PlainExport(row).text, to: "more.csv")
    #expect(try trial.workspace.run("more.csv", "--now", "2026-11-28T11:00:00Z").drafted == 1)
    let json = try trial.read(
      IncomingMail.notice(about: trial.messageID("r-1")), at: "2026-11-28T12:00:00Z")
    let cancelled = json["about"]?.elements.first?["cancelled_letters"]?.elements
    #expect(cancelled?.map { $0["response"]?.text } == ["r-8"])
    #expect(try trial.letter("r-8") == "cancelled")
    #expect(try trial.deadlines("r-8").first == "open")
  }

  @Test func `A complaint that the provider passes on is an opt-out`() throws {
    let trial = try sent()
    let json = try trial.read(
      """
      From: feedback@provider.example
      Content-Type: multipart/report; report-type=feedback-report; boundary=x

      --x
      Content-Type: text/plain

      This is a complaint.
      --x
      Content-Type: message/feedback-report

      Feedback-Type: abuse
      Version: 1
      --x
      Content-Type: message/rfc822

      Message-ID: <\(try trial.messageID("r-2"))>

      --x--
      """)
    #expect(json["about"]?.elements.first?["what"]?.text == "complained")
    #expect(try trial.rows("SELECT reason FROM suppressions") == ["complained"])
  }

  @Test func `Mbox, Maildir and single files are read, and a file that is none is said so`() throws
  {
    let trial = try sent()
    let one = IncomingMail.notice(about: try trial.messageID("r-1"))
    let two = IncomingMail.notice(about: try trial.messageID("r-2"), number: 2)
    try trial.workspace.write(
      "From x Fri Nov 20 12:00:00 2026\n\(one)\nFrom y Fri Nov 20 12:00:00 2026\n\(two)\n",
      to: "in.mbox")
    try trial.workspace.write(one, to: "box/cur/1:2,S")
    try trial.workspace.write(two, to: "box/new/2")
    try trial.workspace.write("half", to: "box/tmp/3")
    let mbox = try JSONValue(
      trial.heed("bounces", "in.mbox", "--format", "json", at: "2026-11-20T12:00:00Z").output)
    #expect(mbox["messages"]?.int == 2 && mbox["about"]?.elements.count == 2)
    let maildir = try JSONValue(
      trial.heed("bounces", "box", "--format", "json", at: "2026-11-20T12:00:00Z").output)
    #expect(maildir["messages"]?.int == 2 && maildir["read_before"]?.int == 2)
    try trial.heed("bounces", "nowhere", status: 2)
  }
}
