import Foundation
import TestSupport
import Testing

/// Who is told of what, and that it is told once.
struct EscalationTests {
  private func mails(_ outcome: Program.Outcome) throws -> [String] {
    try JSONValue(outcome.output).elements.map { mail in
      let person = mail["person"]?.text ?? "sender"
      return "\(person) \(mail["overdue"]?.int ?? -1) \(mail["at_risk"]?.int ?? -1)"
    }
  }

  private func escalate(_ trial: CaseTrial, at now: String) throws -> [String] {
    try mails(trial.heed("escalate", "--format", "json", at: now))
  }

  @Test func `The owner is told when it is at risk, and those above when it is overdue`() throws {
    let trial = try CaseTrial(CaseTrial.p2, CaseTrial.p4)
    #expect(try escalate(trial, at: "2026-11-20T14:59:59Z") == [])
    #expect(try escalate(trial, at: "2026-11-20T15:00:00Z") == ["success 0 1"])
    #expect(try escalate(trial, at: "2026-11-20T15:10:00Z") == [])
    #expect(
      try escalate(trial, at: "2026-11-20T16:00:01Z") == ["success 1 0", "head-of-success 1 0"])
    #expect(try escalate(trial, at: "2026-11-20T16:10:00Z") == [])
    #expect(
      trial.workspace.names(in: "outbox/internal").filter { $0.hasSuffix(".eml") } == [
        "20261120T150000Z_success.eml", "20261120T160001Z_head-of-success.eml",
        "20261120T160001Z_success.eml",
      ])
    let mail = try trial.workspace.text("outbox/internal/20261120T160001Z_head-of-success.eml")
    #expect(mail.contains("To: Maria Santos <maria.santos@acme.example>"))
    #expect(mail.contains("Subject: 1 late: customers waiting for us"))
    #expect(mail.contains("Auto-Submitted: auto-generated"))
    #expect(mail.contains("(P2, r-2)"))
    #expect(
      try trial.log().filter { $0.hasPrefix("warned") || $0.hasPrefix("escalated") } == [
        "warned respond", "escalated respond",
      ])
  }

  @Test func `Everything due goes into one mail a person, in the person's language`() throws {
    let rows = (1...30).map { number in
      var row = CaseTrial.p2
      row.id = "r-\(number)"
      row.email = "p\(number)@example.com"
      return row
    }
    let workspace = try Workspace()
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    #expect(try workspace.run("new.csv", "--now", "2026-11-20T11:30:00Z").new == 30)
    for number in 1...30 {
      let to = number <= 3 ? "success-china" : "support"
      #expect(
        try workspace.heed(
          "assign", "r-\(number)", "--to", to, "--by", "kim", "--now", "2026-11-20T12:00:00Z"
        ).status == 0)
    }
    let outcome = try workspace.heed(
      "escalate", "--format", "json", "--now", "2026-11-20T17:00:00Z")
    #expect(
      try mails(outcome) == ["success-china 3 0", "head-of-success 30 0", "support 27 0"])
    let chinese = try workspace.text("outbox/internal/20261120T170000Z_success-china.eml")
    #expect(chinese.lowercased().contains("subject: =?utf-8?"))
  }

  @Test func `What nobody is named for goes to the sender of the letters`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    try trial.workspace.replace("  success:\n", with: "  somebody-else:\n", in: "rules/people.yml")
    for file in ["rules/triage.yml"] {
      let text = try trial.workspace.text(file)
      try trial.workspace.write(
        text.replacingOccurrences(of: "owner: success\n", with: "owner: somebody-else\n")
          .replacingOccurrences(of: "otherwise: success }", with: "otherwise: somebody-else }"),
        to: file)
    }
    let outcome = try trial.workspace.heed(
      "escalate", "--format", "json", "--now", "2026-11-20T15:30:00Z")
    #expect(outcome.status == 0, "\(outcome.errors)")
    // The owner as decided is no more: the case goes to whom the priority names.
    #expect(try mails(outcome) == ["head-of-success 0 1"])
  }

  @Test func `A workspace without the letter uses the one that heed brings along`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    try FileManager.default.removeItem(at: trial.workspace["templates/internal-escalation"])
    #expect(try trial.workspace.heed("check").status == 0)
    #expect(
      try escalate(trial, at: "2026-11-20T17:00:00Z") == ["success 1 0", "head-of-success 1 0"])
    let mail = try trial.workspace.text("outbox/internal/20261120T170000Z_success.eml")
    #expect(mail.contains("Subject: 1 late: customers"))
  }

  @Test func `A customer with two late promises is one customer, and quoted once`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    #expect(
      try escalate(trial, at: "2026-11-30T17:00:00Z") == ["success 2 0", "head-of-success 2 0"])
    let mail = try trial.workspace.text("outbox/internal/20261130T170000Z_success.eml")
    #expect(mail.contains("Subject: 1 late: customers"))
    let text = mail.components(separatedBy: "text/html")[0]
    #expect(text.components(separatedBy: "> Broken.").count == 2)
    #expect(text.components(separatedBy: "(P2, r-2)").count == 3)
  }

  @Test func `Cron is told nothing where nothing is to be told`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    let quiet = try trial.heed("escalate", "--quiet", at: "2026-11-20T12:00:00Z")
    #expect(quiet.output == "" && quiet.errors == "")
    #expect(
      try trial.heed("escalate", "--quiet", at: "2026-11-20T17:00:00Z").output
        .contains("kim.park@acme.example"))
  }

  @Test func `A dry run tells nobody`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    let now = "2026-11-20T17:00:00Z"
    let before = try Listing(trial.workspace.url)
    #expect(try mails(trial.heed("escalate", "--dry-run", "--format", "json", at: now)).count == 2)
    #expect(try Listing(trial.workspace.url) == before)
  }

  @Test func `Answered, resolved and paused cases are told to nobody`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    try trial.heed("resolve", "r-2", "--only", "respond", at: "2026-11-20T12:00:00Z")
    try trial.heed("pause", "r-2", at: "2026-11-20T12:10:00Z")
    #expect(try escalate(trial, at: "2026-12-20T12:00:00Z") == [])
  }
}
