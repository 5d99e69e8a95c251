import Foundation
import TestSupport
import Testing

/// What customers write back is heard, and what their programs send changes nothing.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct ReplyTests {
  private func sent() throws -> PeopleTrial {
    let trial = try PeopleTrial(PeopleTrial.ana, PeopleTrial.bo)
    try trial.sendAll()
    return trial
  }

  @Test func `A reply is entered, and letters that wait for the customer are cancelled`() throws {
    let trial = try sent()
    var row = PeopleTrial.ana
    row.id = "r-8"
    row.submittedAt = "2026-11-28T10:00:00Z"
    try trial.workspace.write(PlainExport(row).text, to: "more.csv")
    #expect(try trial.workspace.run("more.csv", "--now", "2026-11-28T11:00:00Z").drafted == 1)
    let json = try trial.read(
      IncomingMail.reply(to: trial.messageID("r-1"), subject: "=?utf-8?q?Re:_Ol=C3=A1?="),
      at: "2026-11-28T12:00:00Z")
    let item = try #require(json["about"]?.elements.first)
    #expect(item["what"]?.text == "replied" && item["subject"]?.text == "Re: Olá")
    #expect(item["text"]?.text == "Thank you!")
    #expect(try trial.events("r-1").last == "customer_replied")
    #expect(try trial.letter("r-8") == "cancelled")
    // No promise changes: the answer was given, and the case is open until it is solved.
    #expect(try trial.deadlines("r-1") == ["met", "open"])
    #expect(try trial.deadlines("r-8").first == "open")
    #expect(try trial.rows("SELECT count(*) FROM suppressions") == ["0"])
  }

  /// All letters are reserved when the first is under way.
  @Test func `A reply that comes while letters are sent keeps the next one from leaving`() throws {
    let trial = try sent()
    var (ana, bo) = (PeopleTrial.ana, PeopleTrial.bo)
    (ana.id, ana.submittedAt) = ("r-8", "2026-12-01T10:05:00Z")
    (bo.id, bo.submittedAt) = ("r-7", "2026-12-01T10:00:00Z")
    try trial.workspace.write(PlainExport(rows: [bo, ana]).text, to: "more.csv")
    #expect(try trial.workspace.run("more.csv", "--now", "2026-12-01T11:00:00Z").drafted == 2)
    let now = "2026-12-01T11:30:00Z"
    try trial.heed("review", "approve", "--all", "--yes", at: now)
    try trial.workspace.write("#!/bin/sh\n[ -e left ] || sleep 15\ncat >> left\n", to: "slow")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: trial.workspace["slow"].path)
    let sender = try trial.workspace.start([
      "send", "--yes", "--smtp", "sendmail:\(trial.workspace["slow"].path)", "--now", now,
    ])
    let end = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < end, try trial.letter("r-8") != "sending" {
      Thread.sleep(forTimeInterval: 0.05)
    }
    try trial.read(IncomingMail.reply(to: trial.messageID("r-1")), at: now)
    let outcome = try sender.outcome(within: .seconds(60))
    #expect(outcome.output.contains("the customer wrote back"), "\(outcome.output)")
    #expect(try trial.letter("r-7") == "sent")
    #expect(try trial.letter("r-8") == "waiting")
    #expect(try !trial.workspace.text("left").contains("padaria.example"))
  }

  @Test func `What a customer wrote back is shown whole, also to who can't scroll`() throws {
    let trial = try sent()
    let text = "No. The morning report has still not come, and I have asked three times by now."
    try trial.workspace.write(
      IncomingMail.reply(to: trial.messageID("r-1"), text: text), to: "reply.eml")
    let output = try trial.heed("bounces", "reply.eml").output
    #expect(
      output.contains(
        """
          r-1  Ana.Silva@padaria.example
            > Re: What you told us: No. The morning report has still not come, and I
            > have asked three times by now.
        """), "\(output)")
  }

  @Test func `A letter that has left is not looked at twice`() throws {
    let trial = try sent()
    let shown = try trial.heed("review", "show", "r-1").output
    #expect(shown.contains("was sent"), "\(shown)")
    #expect(!shown.contains("Look twice") && !shown.contains("not to be sent"), "\(shown)")
  }

  @Test func `Clocks that waited for the customer run again`() throws {
    let trial = try sent()
    try trial.heed("pause", "r-1", at: "2026-11-20T11:40:00Z")
    #expect(try trial.deadlines("r-1") == ["met", "paused"])
    let json = try trial.read(IncomingMail.reply(to: trial.messageID("r-1")))
    #expect(json["about"]?.elements.first?["clock_runs_again"] == .truth(true))
    #expect(try trial.deadlines("r-1") == ["met", "open"])
  }

  @Test func `An answer from another address counts by what it answers`() throws {
    let trial = try sent()
    let json = try trial.read(
      IncomingMail.reply(to: trial.messageID("r-1"), from: "assistant@padaria.example"))
    #expect(json["about"]?.elements.first?["from"]?.text == "assistant@padaria.example")
    #expect(try trial.events("r-1").last == "customer_replied")
  }

  @Test(
    "an automatic reply changes nothing",
    arguments: [
      "Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated (vacation)",
      "X-Autoreply: yes", "X-Autorespond: x", "Precedence: auto_reply", "Return-Path: <>",
    ])
  func automatic(header: String) throws {
    let trial = try sent()
    try trial.heed("pause", "r-1", at: "2026-11-20T11:40:00Z")
    let before = try LedgerContents(workspace: trial.workspace).dump()
    let json = try trial.read(
      IncomingMail.reply(
        to: trial.messageID("r-1"), header: header, text: "I am away. Unsubscribe me never."))
    #expect(json["automatic"]?.int == 1 && json["about"]?.elements == [])
    #expect(try LedgerContents(workspace: trial.workspace).dump() == before)
  }

  @Test(
    "what only looks automatic changes nothing and is shown, once",
    arguments: [
      ("Automatic reply: What you told us", ""), ("自动回复：您好", ""), ("Re: What", "Precedence: bulk"),
    ])
  func likelyAutomatic(subject: String, header: String) throws {
    let trial = try sent()
    try trial.heed("pause", "r-1", at: "2026-11-20T11:40:00Z")
    let reply = IncomingMail.reply(
      to: try trial.messageID("r-1"), subject: subject, header: header, text: "Call me!")
    try trial.workspace.write(reply, to: "reply.eml")
    let output = try trial.heed("bounces", "reply.eml", at: "2026-11-20T12:00:00Z").output
    #expect(
      output.contains(
        """
        Look automatic, so nothing was changed (see whether a person wrote):
          r-1  ana.silva@padaria.example
            > \(subject): Call me!
        """), "\(output)")
    #expect(try trial.events("r-1").last == "noted")
    #expect(try trial.deadlines("r-1") == ["met", "paused"])
    let again = try trial.read(reply)
    #expect(again["read_before"]?.int == 1 && again["about"]?.elements == [])
  }

  @Test(
    "a person who writes about automatic replies, or through a list, is heard",
    arguments: [
      ("Automatic reply does not help me!", ""), ("自动回复太敷衍了，我要投诉", ""),
      ("Out of office entries vanish from the rota", ""), ("Re: your automatic reply", ""),
      ("Re: What", "Auto-Submitted: no"), ("Re: What", "X-Autoreply: no"),
      ("Re: What", "X-Auto-Response-Suppress: None"), ("Re: What", "List-Id: <x.example>"),
    ])
  func person(subject: String, header: String) throws {
    let trial = try sent()
    let json = try trial.read(
      IncomingMail.reply(to: trial.messageID("r-1"), subject: subject, header: header))
    #expect(json["about"]?.elements.first?["what"]?.text == "replied")
  }

  @Test func `Who writes "stop" is shown, and a person decides`() throws {
    let trial = try sent()
    try trial.workspace.write(
      IncomingMail.reply(to: trial.messageID("r-1"), text: "STOP. Unsubscribe me."), to: "in.eml")
    let outcome = try trial.heed("bounces", "in.eml", at: "2026-11-20T12:00:00Z")
    #expect(outcome.output.contains("STOP. Unsubscribe me."))
    #expect(outcome.output.contains("heed opt-out ADDRESS"))
    #expect(try trial.rows("SELECT count(*) FROM suppressions") == ["0"])
  }

  @Test func `Who presses the link to unsubscribe gets no more advertising, and answers`() throws {
    let trial = try sent()
    let name = try #require(trial.messageID("r-1").split(separator: "@").first)
    let json = try trial.read(
      "From: Ana <a@other.example>\nSubject: Unsubscribe \(name)\nMessage-ID: <u@x>\n\n")
    #expect(json["about"]?.elements.first?["what"]?.text == "unsubscribed")
    #expect(
      try trial.rows("SELECT address, reason, scope FROM suppressions")
        == ["ana.silva@padaria.example|opted out|advertising"])
    let made = try trial.read("Subject: unsubscribe \(String(repeating: "0", count: 32))\n\n")
    #expect(made["not_understood"]?.elements.count == 1)
  }

  /// The link in the letter goes on naming the identifier that heed gave it.
  @Test func `The link works in a letter that left with an identifier of a mail program`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana)
    let own = try trial.messageID("r-1")
    for id in ["draft-1@mail.example", "draft-2@mail.example"] {
      let files = try Listing(trial.workspace["outbox"]).files.keys
      let place = try #require(files.first { $0.hasSuffix("_r-1.eml") })
      let letter = try trial.workspace.text("outbox/\(place)")
      try trial.workspace.write(
        letter.replacingOccurrences(
          of: "Message-ID: <\(trial.messageID("r-1"))>", with: "Message-ID: <\(id)>"),
        to: "outbox/\(place)")
      try trial.heed("review", "approve", "r-1")
      #expect(try trial.messageID("r-1") == id)
      if id.hasPrefix("draft-1") { try trial.heed("review", "undo", "r-1") }
    }
    try trial.heed("send", "--yes", "--smtp", "maildir:\(trial.workspace["mail"].path)")
    let name = try #require(own.split(separator: "@").first)
    let json = try trial.read("Subject: unsubscribe \(name)\nMessage-ID: <u@x>\n\n")
    #expect(json["about"]?.elements.first?["what"]?.text == "unsubscribed")
    let reply = try trial.read(IncomingMail.reply(to: "draft-2@mail.example"))
    #expect(reply["about"]?.elements.first?["what"]?.text == "replied")
  }

  @Test func `A reply about no letter is listed as such`() throws {
    let trial = try sent()
    let json = try trial.read(IncomingMail.reply(to: "other@acme.example", subject: "Hello"))
    let stranger = try #require(json["not_understood"]?.elements.first)
    #expect(stranger["why"]?.text == "no_letter" && stranger["subject"]?.text == "Hello")
  }
}
