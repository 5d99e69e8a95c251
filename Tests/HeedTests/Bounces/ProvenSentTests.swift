import Foundation
import TestSupport
import Testing

/// A letter of which nobody knew whether it was sent has answered its customer once that is proven,
/// whatever proves it; unless nobody had read it.
@Suite(.enabled(if: Python.isPresent, "the mail server is written in Python, which is missing"))
struct ProvenSentTests {
  /// A workspace with a letter that the server took or did not take, nobody knows.
  private func unknown(isRead: Bool) throws -> PeopleTrial {
    let trial = try PeopleTrial(PeopleTrial.ana) { workspace in
      guard !isRead else { return }
      let rules = try workspace.text("rules/triage.yml").replacing(#/\n +review: .*/#, with: "")
      try workspace.write(
        rules.replacing(#/\n( +)template: .*/#) { "\($0.output.0)\n\($0.output.1)review: never" },
        to: "rules/triage.yml")
    }
    if isRead { try trial.heed("review", "approve", "--all", "--yes") }
    let server = try FaultServer([.init(at: "end", do: "accept, close")])
    try trial.heed("send", "--yes", "--smtp", server.address, status: 1)
    #expect(try trial.letter("r-1") == "unknown")
    #expect(try trial.deadlines("r-1") == ["open", "open"])
    return trial
  }

  enum Proof: CaseIterable {
    case reply, bounce, link, word, hand

    func show(to trial: PeopleTrial, number: Int = 1) throws {
      switch self {
      case .reply:
        try trial.read(IncomingMail.reply(to: trial.messageID("r-1"), number: number))
      case .bounce: try trial.read(IncomingMail.notice(about: trial.messageID("r-1")))
      case .link:
        let name = try #require(trial.messageID("r-1").split(separator: "@").first)
        try trial.read("Subject: unsubscribe \(name)\nMessage-ID: <u@x>\n\n")
      case .word: try trial.heed("send", "resolve", "r-1", "--sent")
      case .hand:
        let approved = trial.workspace["outbox/approved"]
        let sent = trial.workspace["outbox/sent"]
        try? FileManager.default.removeItem(at: sent)
        try FileManager.default.moveItem(at: approved, to: sent)
        try trial.heed("review")
      }
    }
  }

  @Test(arguments: Proof.allCases)
  func `What a person has read is the answer`(proof: Proof) throws {
    let trial = try unknown(isRead: true)
    try proof.show(to: trial)
    #expect(try trial.letter("r-1") == "sent")
    let events = try trial.events("r-1")
    #expect(events.contains("send_settled") && events.contains("answered"))
    #expect(try trial.deadlines("r-1") == [proof == .bounce ? "open" : "met", "open"])
    if proof == .bounce { #expect(events.suffix(3) == ["answered", "bounced", "reopened"]) }
  }

  @Test(arguments: Proof.allCases)
  func `What nobody has read is an automatic answer, and the clock runs on`(proof: Proof) throws {
    let trial = try unknown(isRead: false)
    try proof.show(to: trial)
    #expect(try trial.letter("r-1") == "sent")
    #expect(try trial.deadlines("r-1") == ["open", "open"])
    #expect(try !trial.events("r-1").contains("answered"))
  }

  @Test(
    "what proves nothing leaves it open whether the letter was sent",
    arguments: [
      ("Kim Park <kim.park@acme.example>", "Did this one leave?"),
      ("ana.silva@padaria.example", "Automatic reply: What you told us"),
    ])
  func unproven(sender: String, subject: String) throws {
    let trial = try unknown(isRead: true)
    try trial.read(
      IncomingMail.reply(to: trial.messageID("r-1"), from: sender, subject: subject))
    #expect(try trial.letter("r-1") == "unknown")
    #expect(try trial.deadlines("r-1") == ["open", "open"])
    // What does prove it still counts.
    try Proof.reply.show(to: trial, number: 2)
    #expect(try trial.letter("r-1") == "sent")
  }

  @Test func `The answer of a sender that was killed is known by the customer's reply`() throws {
    let mail = try ApprovedLetters(1)
    try mail.killAtFirstLetter()
    let letter = try mail.letters[0]
    let id = String(letter.messageID.dropFirst().dropLast())
    try mail.workspace.write(IncomingMail.reply(to: id), to: "in.eml")
    #expect(try mail.workspace.heed("bounces", "in.eml").status == 0)
    #expect(try mail.letters.map(\.state) == ["sent"])
    let log = try mail.workspace.heed("log", "r-1").output
    #expect(log.contains("answered"))
  }

  @Test func `Where the clock's calendar is no more, the reply counts and the log says why`() throws
  {
    let trial = try unknown(isRead: true)
    let settings = try trial.workspace.text("rules/heed.yml")
    try trial.workspace.write(
      settings.replacing(#/\boffice\b/#, with: "bureau"), to: "rules/heed.yml")
    let json = try trial.read(IncomingMail.reply(to: trial.messageID("r-1")))
    #expect(json["about"]?.elements.first?["what"]?.text == "replied")
    #expect(try trial.letter("r-1") == "sent")
    let log = try trial.heed("log", "r-1", at: "2026-11-20T13:00:00Z").output
    #expect(log.contains("the calendar 'office', which is no more"))
  }
}
