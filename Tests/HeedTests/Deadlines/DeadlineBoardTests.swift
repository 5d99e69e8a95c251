import Foundation
import Testing

/// What `heed deadlines` shows: filters, forms, forecasts, figures, and what new rules would move.
struct DeadlineBoardTests {
  private static let now = "2026-11-20T11:30:00Z"

  private func ids(_ trial: CaseTrial, _ options: String..., at now: String = now) throws
    -> [String]
  {
    let outcome = try trial.workspace.heed(
      ["deadlines", "--format", "json", "--now", now] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONValue(outcome.output).elements.map {
      "\($0["response"]?.text ?? "") \($0["kind"]?.text ?? "")"
    }
  }

  @Test func `Each filter lets through what it names`() throws {
    let trial = try CaseTrial(CaseTrial.p2, CaseTrial.p4)
    #expect(try ids(trial).count == 3)
    #expect(try ids(trial, "--only", "resolve") == ["r-2 resolve"])
    #expect(try ids(trial, "--priority", "P4") == ["r-1 respond"])
    #expect(try ids(trial, "--customer", "bo ek").count == 2)
    #expect(try ids(trial, "--customer", "A@EXAMPLE") == ["r-1 respond"])
    #expect(try ids(trial, "--owner", "support") == [])
    #expect(try ids(trial, "--due-within", "5h") == ["r-2 respond"])
    #expect(try ids(trial, "--due-within", "3 working days").count == 3)
    #expect(try ids(trial, "--overdue", at: "2026-11-20T17:00:00Z") == ["r-2 respond"])
    #expect(try ids(trial, "--at-risk", at: "2026-11-20T15:00:00Z") == ["r-2 respond"])
    #expect(try trial.workspace.heed("deadlines", "--due-within", "soon").status == 64)
    #expect(
      try trial.workspace.heed("deadlines", "--owner", "suport").errors
        .contains("did you mean 'support'?"))
  }

  @Test func `Times are shown in the reader's zone`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    try trial.workspace.replace(
      "    languages: [en, ko]", with: "    languages: [en, ko]\n    time_zone: Asia/Seoul",
      in: "rules/people.yml")
    let seoul = try trial.heed("deadlines", "--owner", "success", at: Self.now).output
    #expect(seoul.contains("Due (Asia/Seoul)"))
    #expect(seoul.contains("2026-11-21 01:00"))
    let other = try trial.heed("deadlines", "--zone", "America/New_York", at: Self.now).output
    #expect(other.contains("2026-11-20 11:00"))
    #expect(try trial.workspace.heed("deadlines", "--zone", "EST").status == 64)
  }

  @Test func `A spreadsheet gets no formula from a customer`() throws {
    var row = CaseTrial.p2
    row.id = "=1+1"
    row.lastName = "Ek, \"Jr\""
    let trial = try CaseTrial(row)
    let lines = try trial.heed("deadlines", "--format", "csv", at: Self.now).output
      .components(separatedBy: "\r\n")
    try #require(lines.count == 4)
    #expect(lines[0].hasPrefix("response,source,kind,priority,owner,customer,start,due,state"))
    #expect(lines[1].hasPrefix("'=1+1,plain,respond,P2,success,\"Bo Ek, \"\"Jr\"\"\","))
    #expect(lines[1].contains("2026-11-20T17:00:00+01:00,open,12600,4 working hours,office"))
  }

  @Test func `A calendar entry keeps its identity, and counts its changes`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    func events() throws -> [[String: String]] {
      let text = try trial.heed("deadlines", "--format", "ics", at: "2026-11-20T14:00:00Z").output
      #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
      #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
      return text.components(separatedBy: "BEGIN:VEVENT").dropFirst().map { event in
        let lines = event.replacingOccurrences(of: "\r\n ", with: "")
          .components(separatedBy: "\r\n")
        let pairs = lines.compactMap { line in
          line.firstIndex(of: ":").map {
            (String(line[..<$0]), String(line[line.index(after: $0)...]))
          }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
      }
    }
    let before = try events()
    #expect(before.map { $0["DTSTART"] } == ["20261120T160000Z", "20261125T110000Z"])
    #expect(before.map { $0["SEQUENCE"] } == ["0", "0"])
    try trial.heed("pause", "r-2", "--only", "resolve", at: "2026-11-20T12:30:00Z")
    try trial.heed("resume", "r-2", at: "2026-11-20T13:30:00Z")
    let after = try events()
    #expect(after.map { $0["UID"] } == before.map { $0["UID"] })
    #expect(Set(after.compactMap { $0["UID"] }).count == 2)
    #expect(after.map { $0["SEQUENCE"] } == ["0", "2"])
    try #require(after.count == 2)
    #expect(after[1]["DTSTART"] == "20261125T130000Z")
  }

  @Test func `New rules move nothing until they are applied`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    try trial.heed("pause", "r-2", at: "2026-11-20T12:30:00Z")
    try trial.heed("resume", "r-2", at: "2026-11-20T13:30:00Z")
    try trial.workspace.replace(
      "P2: { respond_within: 4 working hours", with: "P2: { respond_within: 6 working hours",
      in: "rules/heed.yml")
    let now = "2026-11-20T14:00:00Z"
    let shown = try trial.heed("deadlines", "--recompute", at: now).output
    #expect(shown.contains("1 deadline would move; --apply moves them."))
    #expect(try trial.standing("respond", at: now) == "open 2026-11-20T17:00:00Z")
    let applied = try trial.workspace.heed(
      "deadlines", "--recompute", "--apply", "--by", "kim", "--now", now)
    #expect(applied.output.contains("1 deadline moved."))
    // Six working hours from Friday 12:00, of which 13:30 to 14:30 was paused.
    #expect(try trial.standing("respond", at: now) == "open 2026-11-23T10:00:00Z")
    #expect(try trial.log().contains("recounted respond open"))
    #expect(
      try trial.heed("deadlines", "--recompute", at: now).output
        == "Today's rules and calendars give the same times.\n")
  }

  @Test func `A wave is seen before it breaks`() throws {
    let rows = (1...5).map { number in
      var row = CaseTrial.p2
      row.id = "r-\(number)"
      row.email = "p\(number)@example.com"
      row.submittedAt = "2026-11-20T15:30:00Z"
      return row
    }
    let workspace = try Workspace()
    try workspace.replace(
      "    languages: [en, ko]", with: "    languages: [en, ko]\n    answers_a_day: 2",
      in: "rules/people.yml")
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    #expect(try workspace.run("new.csv", "--now", "2026-11-20T16:00:00Z").new == 5)
    let load = try workspace.heed("deadlines", "--load", "--now", "2026-11-20T16:00:00Z").output
    #expect(
      load.hasPrefix(
        """
        Owner    A day  Overdue  Fri 11-20  Mon 11-23  Tue 11-24
        """))
    #expect(load.contains("success      2        0          0         5!          0"))
  }

  @Test func `Figures are shares and times of the answers that were given`() throws {
    let trial = try CaseTrial(CaseTrial.p2, CaseTrial.p4)
    try trial.heed("resolve", "r-2", at: "2026-11-23T09:00:00Z")
    try trial.heed("resolve", "r-1", at: "2026-11-20T12:00:00Z")
    let outcome = try trial.heed(
      "deadlines", "--figures", "--format", "json", at: "2026-11-24T09:00:00Z")
    let figures = try JSONValue(outcome.output)
    #expect(figures["all"]?["answers"]?.int == 2)
    #expect(figures["all"]?["in_time"]?.int == 1)
    // r-1 took half an hour of the morning, r-2 until Monday 10:00 six hours.
    #expect(figures["all"]?["median_seconds"]?.int == 5400)
    #expect(figures["all"]?["ninetieth_percentile_seconds"]?.int == 21_600)
    #expect(figures["by_week"]?.elements.map { $0["name"]?.text } == ["2026-11-16"])
    #expect(figures["by_priority"]?.elements.map { $0["name"]?.text } == ["P2", "P4"])
  }
}
