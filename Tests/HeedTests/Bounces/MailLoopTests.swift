import Foundation
import TestSupport
import Testing

/// What users of other systems complained about in answers, loops and lists of whom not to write to.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct MailLoopTests {
  private static let ana = PeopleTrial.ana

  @Test func c35RunTwiceOrAtOnceThereIsOneLetter() throws {
    let workspace = try Workspace()
    try workspace.write(PlainExport(Self.ana, PeopleTrial.bo).text, to: "new.csv")
    let runs = try (1...3).map { _ in try workspace.start(["run", "new.csv"]) }
    for run in runs { _ = try run.outcome(within: .seconds(60)) }
    _ = try workspace.run("new.csv")
    #expect(workspace.names(in: "outbox/review").count == 1)
    let letters = try Listing(workspace["outbox"]).files.keys.filter { $0.hasSuffix(".eml") }
    #expect(letters.count == 2)
  }

  /// Of an edited response one letter waits, about what is said now; an answer that has left is all.
  @Test(arguments: [false, true])
  func c36AnEditedResponseGetsNoSecondLetter(hasLeft: Bool) throws {
    let trial = try PeopleTrial(Self.ana)
    if hasLeft { try trial.sendAll() }
    var edited = Self.ana
    edited.comment = "Changed in the tool."
    try trial.workspace.write(PlainExport(edited).text, to: "new.csv")
    for _ in 1...2 { _ = try trial.workspace.run("new.csv", "--now", "2026-11-20T12:00:00Z") }
    #expect(
      try trial.rows("SELECT count(*) FROM letters WHERE state = 'waiting'") == [
        hasLeft ? "0" : "1"
      ])
    let files = try Listing(trial.workspace["outbox/review"]).files.filter {
      $0.key.hasSuffix(".eml")
    }
    #expect(files.count == (hasLeft ? 0 : 1))
    for (_, bytes) in files {
      #expect(String(decoding: bytes, as: UTF8.self).contains("Changed in the tool."))
    }
  }

  @Test(arguments: [("7 days", 0), ("1 day", 1)])
  func c37HowOftenAPersonIsWrittenToIsAChoice(span: String, letters: Int) throws {
    let trial = try PeopleTrial(Self.ana)
    try trial.workspace.replace(
      "per_person: 1 letter in 7 days", with: "per_person: 1 letter in \(span)",
      in: "rules/heed.yml")
    try trial.sendAll()
    var row = Self.ana
    row.id = "r-8"
    row.submittedAt = "2026-11-23T10:00:00Z"
    try trial.workspace.write(PlainExport(row).text, to: "more.csv")
    #expect(
      try trial.workspace.run("more.csv", "--now", "2026-11-23T11:00:00Z").drafted == letters)
  }

  @Test func c38ElevenAutomaticRepliesAreElevenTimesNothing() throws {
    let trial = try PeopleTrial(Self.ana)
    try trial.sendAll()
    let before = try LedgerContents(workspace: trial.workspace).dump()
    let id = try trial.messageID("r-1")
    let mbox = (1...11).map { number in
      "From x\n"
        + IncomingMail.reply(to: id, header: "Auto-Submitted: auto-replied", number: number)
    }.joined(separator: "\n")
    let json = try trial.read(mbox)
    #expect(json["messages"]?.int == 11 && json["automatic"]?.int == 11)
    #expect(try LedgerContents(workspace: trial.workspace).dump() == before)
  }

  @Test func c39ABounceStartsNothing() throws {
    let trial = try PeopleTrial(Self.ana)
    try trial.sendAll()
    let id = try trial.messageID("r-1")
    for number in 1...3 { try trial.read(IncomingMail.notice(about: id, number: number)) }
    #expect(try trial.rows("SELECT count(*) FROM letters") == ["1"])
    #expect(try trial.rows("SELECT count(*) FROM suppressions") == ["1"])
    #expect(try trial.events("r-1").count { $0 == "reopened" } == 1)
    #expect(try trial.heed("send").output.contains("No letter is to be sent."))
  }

  @Test func c40SuppressionIsLookedAtWhenDraftingAndWhenSending() throws {
    let trial = try PeopleTrial(Self.ana, PeopleTrial.bo)
    try trial.heed("review", "approve", "--all", "--yes")
    // Entered beside heed, so that nothing but the sending itself can notice.
    _ = try Python.output(
      """
      import sqlite3, sys
      ledger = sqlite3.connect(sys.argv[1])
      ledger.execute("INSERT INTO suppressions (address, reason, scope, at) "
                     "VALUES ('ana.silva@padaria.example', 'opted out', 'all', 0)")
      ledger.commit()
      """, [trial.workspace[".heed/ledger.sqlite"].path])
    let outcome = try trial.heed(
      "send", "--yes", "--smtp", "maildir:\(trial.workspace["mail"].path)", status: 1)
    #expect(outcome.output.contains("opted out"))
    #expect(try trial.letter("r-1") == "waiting")
    #expect(try trial.letter("r-2") == "sent")
    #expect(trial.workspace.names(in: "mail/new").count == 1)
    let refused = try trial.heed("review", "approve", "r-1", status: 2)
    #expect(refused.errors.contains("the letter to r-1 is not to be sent: opted out"))
    var row = Self.ana
    row.id = "r-8"
    try trial.workspace.write(PlainExport(row).text, to: "more.csv")
    let next = try trial.workspace.run("more.csv", "--now", "2026-11-29T11:00:00Z")
    #expect(next.notWritten == ["opted out": 1])
  }

  @Test func c41ANoteOfAbsenceIsNoOptOut() throws {
    let trial = try PeopleTrial(Self.ana)
    try trial.sendAll()
    try trial.read(
      IncomingMail.reply(
        to: trial.messageID("r-1"), subject: "Automatic reply: stop, unsubscribe",
        text: "unsubscribe"))
    #expect(try trial.rows("SELECT count(*) FROM suppressions") == ["0"])
    #expect(try trial.events("r-1").contains("customer_replied") == false)
  }

  @Test func c42ADoubleClickGivesOneLetter() throws {
    var second = Self.ana
    second.id = "r-3"
    second.submittedAt = "2026-11-20T10:00:02Z"
    let trial = try PeopleTrial(Self.ana, second)
    let letters = try Listing(trial.workspace["outbox/review"]).files.keys
    #expect(letters.count == 1)
  }

  @Test(arguments: ["no-reply@x.example", "mailer-daemon@x.example", "list-request@x.example"])
  func m19NobodyThatCanLoopIsWrittenTo(address: String) throws {
    let workspace = try Workspace()
    var row = Self.ana
    row.email = address
    try workspace.write(PlainExport(row).text, to: "new.csv")
    #expect(try workspace.run("new.csv").notWritten == ["automatic sender": 1])
  }

  @Test func m20AReplyBelongsToTheLetterWhoseIdentifierItNames() throws {
    let trial = try PeopleTrial(Self.ana, PeopleTrial.bo)
    try trial.sendAll()
    // The subject and the sender are those of the other case.
    try trial.read(
      IncomingMail.reply(to: trial.messageID("r-2"), subject: "Re: r-1, r-1, r-1"))
    #expect(try trial.events("r-2").last == "customer_replied")
    #expect(try trial.events("r-1").contains("customer_replied") == false)
  }

  @Test func m21WhoOptsOutAfterTheYesGetsNothingAndOfAdvertisingOnlyAnswers() throws {
    let trial = try PeopleTrial(Self.ana, PeopleTrial.bo)
    try trial.heed("review", "approve", "--all", "--yes")
    try trial.heed("opt-out", "ana.silva@padaria.example")
    try trial.heed("opt-out", "--marketing", "bo@example.com")
    try trial.heed("send", "--yes", "--smtp", "maildir:\(trial.workspace["mail"].path)")
    #expect(try trial.letter("r-1") == "cancelled")
    #expect(try trial.letter("r-2") == "sent")
    #expect(trial.workspace.names(in: "mail/new").count == 1)
  }

  @Test func m22AnEditedDraftIsNeitherOverwrittenNorLostByASendThatFails() throws {
    let trial = try PeopleTrial(Self.ana)
    let path = try #require(
      Listing(trial.workspace["outbox"]).files.keys.first { $0.hasSuffix(".eml") })
    let edited = try trial.workspace.text("outbox/\(path)")
      .replacingOccurrences(of: "Dear Ana,", with: "Dear Ana, dear all,")
    try trial.workspace.write(edited, to: "outbox/\(path)")
    _ = try trial.workspace.run("new.csv", "--now", "2026-11-20T12:00:00Z")
    #expect(try trial.workspace.text("outbox/\(path)") == edited)
    try trial.heed("review", "approve", "r-1")
    try trial.heed("send", "--yes", "--smtp", "smtp://127.0.0.1:1", status: 1)
    #expect(try trial.letter("r-1") == "approved")
    let kept = try trial.workspace.text("outbox/approved\(path.dropFirst("review".count))")
    #expect(kept == edited)
  }

  @Test func m24ALockFileAloneHoldsNobodyUp() throws {
    let trial = try PeopleTrial(Self.ana)
    try trial.workspace.write("process 1\nsince 2020-01-01 00:00:00\n", to: ".heed/lock")
    try trial.workspace.write("process 1\nsince 2020-01-01 00:00:00\n", to: ".heed/send.lock")
    try trial.heed("forget", Self.ana.email, "--yes")
  }
}
