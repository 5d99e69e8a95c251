import Foundation
import TestSupport
import Testing

/// What colleagues write about a letter is not what its customer says.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct OwnMailTests {
  /// A letter that was sent, a clock that waits for the customer, and another letter that was approved.
  private func waiting() throws -> PeopleTrial {
    let trial = try PeopleTrial(PeopleTrial.ana) { workspace in
      try workspace.replace(
        "email: tom.brennan@acme.example", with: "email: tom.brennan@freemail.example",
        in: "rules/people.yml")
    }
    try trial.sendAll()
    try trial.heed("pause", "r-1", at: "2026-11-20T11:40:00Z")
    var row = PeopleTrial.ana
    row.id = "r-8"
    row.submittedAt = "2026-11-28T10:00:00Z"
    try trial.workspace.write(PlainExport(row).text, to: "more.csv")
    #expect(try trial.workspace.run("more.csv", "--now", "2026-11-28T11:00:00Z").drafted == 1)
    return trial
  }

  private func isUntouched(_ trial: PeopleTrial) throws -> Bool {
    try trial.deadlines("r-1") == ["met", "paused"] && trial.letter("r-8") == "waiting"
      && !trial.events("r-1").contains("customer_replied")
      && trial.rows("SELECT count(*) FROM suppressions") == ["0"]
  }

  @Test(arguments: [
    "Kim Park <Kim.Park@ACME.example>", "care@mail.acme.example", "tom.brennan@freemail.example",
  ])
  func `A colleague's mail to the customer changes nothing, and is listed`(sender: String) throws {
    let trial = try waiting()
    let mail = IncomingMail.reply(
      to: try trial.messageID("r-1"), from: sender, text: "Dear Ana, one more question.")
    try trial.workspace.write(mail, to: "own.eml")
    let output = try trial.heed("bounces", "own.eml", at: "2026-11-28T12:00:00Z").output
    #expect(output.contains("From ourselves, so nothing was changed:\n  r-1"), "\(output)")
    #expect(output.contains("    > Re: What you told us: Dear Ana, one more question."))
    #expect(try isUntouched(trial))
    let again = try trial.read(mail, at: "2026-11-28T13:00:00Z")
    #expect(again["read_before"]?.int == 1 && again["about"]?.elements == [])
  }

  @Test func `A colleague who presses the link takes nothing from the customer`() throws {
    let trial = try waiting()
    let name = try #require(trial.messageID("r-1").split(separator: "@").first)
    let json = try trial.read(
      "From: kim.park@acme.example\nSubject: Unsubscribe \(name)\nMessage-ID: <u@x>\n\n",
      at: "2026-11-28T12:00:00Z")
    #expect(json["about"]?.elements.first?["what"]?.text == "from_ourselves")
    #expect(try isUntouched(trial))
  }

  @Test func `What our own mail server says of a letter counts`() throws {
    let trial = try waiting()
    let json = try trial.read(
      IncomingMail.notice(about: trial.messageID("r-1")), at: "2026-11-28T12:00:00Z")
    #expect(json["about"]?.elements.first?["what"]?.text == "bounced")
  }

  @Test(
    "the customer's words count, through whichever address of ours they come",
    arguments: [
      ("'Ana Silva' via Care <care@acme.example>", "Reply-To: Ana <ana.silva@padaria.example>"),
      ("'Ana Silva' via Care <care@acme.example>", "X-Original-From: ana.silva@padaria.example"),
      ("lookalike@notacme.example", ""),
    ])
  func customer(sender: String, header: String) throws {
    let trial = try waiting()
    let json = try trial.read(
      IncomingMail.reply(to: trial.messageID("r-1"), from: sender, header: header),
      at: "2026-11-28T12:00:00Z")
    #expect(json["about"]?.elements.first?["what"]?.text == "replied")
  }

  @Test func `Who is one of us and a customer too is heard about their own letter`() throws {
    let trial = try waiting()
    try trial.workspace.replace(
      "tom.brennan@freemail.example", with: "ana.silva@padaria.example", in: "rules/people.yml")
    let json = try trial.read(
      IncomingMail.reply(to: trial.messageID("r-1")), at: "2026-11-28T12:00:00Z")
    #expect(json["about"]?.elements.first?["what"]?.text == "replied")
  }
}
