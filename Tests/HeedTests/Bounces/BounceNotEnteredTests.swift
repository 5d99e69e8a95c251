import Foundation
import TestSupport
import Testing

/// What can't be entered of a message keeps nothing else of it from being entered, and is said.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct BounceNotEnteredTests {
  private func sent() throws -> PeopleTrial {
    let trial = try PeopleTrial(PeopleTrial.ana, PeopleTrial.bo)
    try trial.sendAll()
    return trial
  }

  /// Reads a message in a workspace that has lost the calendar that its clocks were counted on.
  private func readWithoutCalendar(
    _ message: String, _ trial: PeopleTrial, format: String
  ) throws -> Program.Outcome {
    let settings = try trial.workspace.text("rules/heed.yml")
    try trial.workspace.write(
      settings.replacing(#/\boffice\b/#, with: "bureau"), to: "rules/heed.yml")
    try trial.workspace.write(message, to: "in.eml")
    let outcome = try trial.heed(
      "bounces", "in.eml", "--format", format, at: "2026-11-20T12:00:00Z", status: 1)
    try trial.workspace.write(settings, to: "rules/heed.yml")
    return outcome
  }

  @Test func `A bounce suppresses the address although its clock can't be counted`() throws {
    let trial = try sent()
    let notice = IncomingMail.notice(about: try trial.messageID("r-1"))
    let outcome = try readWithoutCalendar(notice, trial, format: "json")
    let item = try #require(try JSONValue(outcome.output)["about"]?.elements.first)
    #expect(item["what"]?.text == "bounced" && item["owed_again"] == .truth(false))
    let refused = try #require(item["clocks_not_changed"]?.elements.first?.text)
    #expect(refused.contains("the calendar 'office', which is no more"))
    #expect(
      try trial.rows("SELECT address, reason FROM suppressions")
        == ["ana.silva@padaria.example|bounced"])
    #expect(try trial.events("r-1").suffix(2) == ["bounced", "noted"])
    #expect(try trial.deadlines("r-1") == ["met", "open"])
    // What is said to be done then does it; the message itself is not needed again.
    try trial.heed("reopen", "r-1", "--only", "respond", at: "2026-11-20T12:10:00Z")
    #expect(try trial.deadlines("r-1") == ["open", "open"])
    #expect(try trial.read(notice)["read_before"]?.int == 1)
  }

  @Test func `A person reads what is to be done about the clock`() throws {
    let trial = try sent()
    let outcome = try readWithoutCalendar(
      IncomingMail.notice(about: trial.messageID("r-1")), trial, format: "table")
    #expect(outcome.output.contains("the address is not written to any more:"))
    #expect(outcome.output.contains("the clock stays as it was:"), "\(outcome.output)")
    #expect(outcome.output.contains("heed reopen r-1 --only respond"))
    #expect(!outcome.output.contains("About no letter"))
  }

  @Test func `A reply counts although a clock that waited for it can't be counted`() throws {
    let trial = try sent()
    try trial.heed("pause", "r-1", at: "2026-11-20T11:40:00Z")
    let outcome = try readWithoutCalendar(
      IncomingMail.reply(to: trial.messageID("r-1")), trial, format: "table")
    #expect(outcome.output.contains("Re: What you told us: Thank you!"), "\(outcome.output)")
    #expect(outcome.output.contains("heed resume r-1"))
    #expect(try trial.events("r-1").contains("customer_replied"))
    #expect(try trial.deadlines("r-1") == ["met", "paused"])
  }

  @Test func `A message about a letter that is being sent is said, and is for later`() throws {
    let mail = try ApprovedLetters(1)
    let server = try FaultServer([.init(at: "recipient", do: "hang")])
    let sender = try mail.workspace.start(["send", "--yes", "--smtp", server.address])
    try server.wait { try server.commands().contains { $0.command.hasPrefix("RCPT") } }
    let id = try mail.letters[0].messageID
    try mail.workspace.write(
      IncomingMail.reply(to: String(id.dropFirst().dropLast())), to: "in.eml")
    let text = try mail.workspace.heed("bounces", "in.eml")
    #expect(text.status == 1)
    #expect(text.output.contains("Could not be entered:"), "\(text.output)")
    #expect(text.output.contains("is being sent at this moment"))
    #expect(!text.output.contains("About no letter"))
    let json = try mail.workspace.heed("bounces", "in.eml", "--format", "json")
    let listed = try JSONValue(json.output)["not_understood"]?.elements
    #expect(listed?.map { $0["why"]?.text } == ["failed"])
    sender.kill()
    _ = try sender.outcome(within: .seconds(30))
  }

  @Test func `What the ledger does not keep in the end is not told`() throws {
    let trial = try sent()
    // Refused at the end of the transaction, when all has been entered.
    _ = try trial.rows(
      """
      CREATE TRIGGER refuse AFTER INSERT ON incoming BEGIN
        INSERT INTO events (response, at, what) VALUES (99999, 1, 'noted');
      END
      """)
    try trial.workspace.write(
      IncomingMail.notice(about: try trial.messageID("r-1")), to: "in.eml")
    let outcome = try trial.heed(
      "bounces", "in.eml", "--format", "json", at: "2026-11-20T12:00:00Z", status: 2)
    #expect(try JSONValue(outcome.output)["about"]?.elements == [])
    #expect(try trial.rows("SELECT count(*) FROM suppressions") == ["0"])
  }
}
