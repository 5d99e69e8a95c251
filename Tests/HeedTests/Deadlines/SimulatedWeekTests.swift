import Foundation
import TestSupport
import Testing

/// A week of work: responses come in, letters leave, people answer, pause, resolve and reopen, and
/// cron tells of what is late.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct SimulatedWeekTests {
  private static let cases = 24

  /// A moment of the week: Monday is 0.
  private static func time(_ day: Int, _ hour: Int, _ minute: Int = 0) -> String {
    "2026-11-\(23 + day)T\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute):00Z"
  }

  private static func id(_ number: Int) -> String {
    "case-\(number < 10 ? "0" : "")\(number)"
  }

  /// Six responses each from Monday to Thursday, read at 08:00 UTC (09:00 in Berlin).
  private func read(_ day: Int, _ workspace: Workspace) throws {
    let rows = (0..<6).map { index in
      let number = day * 6 + index
      return PlainExport.Row(
        id: Self.id(number), score: "\(index + 1)", comment: "The export is broken again.",
        submittedAt: Self.time(day, 6, index), email: "p\(number)@example.com")
    }
    try workspace.write(PlainExport(rows: rows).text, to: "\(day).csv")
    #expect(try workspace.run("\(day).csv", "--now", Self.time(day, 8)).new == 6)
  }

  /// What people do on a day, each at its own minute; what can't be done is refused and stays out of
  /// the log.
  private func work(_ day: Int, _ workspace: Workspace, _ random: inout SeededRandom) throws {
    let actions: [[String]] = [
      ["resolve"], ["resolve", "--only", "respond"], ["pause"], ["resume"], ["reopen"],
      ["note", "--because", "Called, no answer"], ["assign", "--to", "support"],
      ["assign", "--priority", "P1"],
    ]
    for minute in 0..<20 {
      let number = Int.random(in: 0..<min(Self.cases, (day + 1) * 6), using: &random)
      let action = actions[minute % 3 == 0 ? 1 : Int.random(in: 0..<actions.count, using: &random)]
      let outcome = try workspace.heed(
        [action[0], Self.id(number)] + action.dropFirst()
          + ["--by", "kim", "--now", Self.time(day, 9 + minute / 4, minute % 4 * 15 + 1)])
      #expect(outcome.status == 0 || outcome.status == 2, "\(outcome.errors)")
    }
    // One letter is sent by hand.
    let folder = "outbox/review/2026-11-\(23 + day)-001"
    if let letter = workspace.names(in: folder).first {
      try FileManager.default.removeItem(at: workspace["\(folder)/\(letter)"])
    }
  }

  @Test func `The log of a week can be audited by hand`() throws {
    let workspace = try Workspace()
    var random = SeededRandom(seed: 5)
    for day in 0..<5 {
      if day < 4 { try read(day, workspace) }
      #expect(try workspace.heed("escalate", "--now", Self.time(day, 8, 30)).status == 0)
      try work(day, workspace, &random)
      #expect(try workspace.heed("escalate", "--now", Self.time(day, 16)).status == 0)
      #expect(try workspace.heed("escalate", "--now", Self.time(day, 16)).status == 0)
    }
    try audit(workspace)
    try expectPast(workspace)
  }

  /// Replays the log with nothing but arithmetic on its own lines.
  private func audit(_ workspace: Workspace) throws {
    let events = try LedgerContents(workspace: workspace).rows(
      """
      SELECT responses.id, deadline, what, at, state, events.due, round FROM events
        JOIN responses ON responses.key = events.response
      WHERE deadline NOT NULL ORDER BY events.key
      """)
    #expect(events.count > 40)
    var states: [String: String] = [:]
    var lastTimes: [String: Int] = [:]
    var told: Set<String> = []
    for event in events.map({ $0.components(separatedBy: "|") }) {
      let deadline = "\(event[0]) \(event[1])"
      let time = try #require(Int(event[3]))
      #expect(time >= lastTimes[event[0]] ?? 0, "the log goes forward")
      lastTimes[event[0]] = time
      let before = states[deadline] ?? "open"
      switch event[2] {
      case "answered", "resolved":
        let due = try #require(Int(event[5]))
        #expect(before == "open" || before == "paused")
        #expect(event[4] == (time > due ? "missed" : "met"))
      case "paused": #expect(before == "open" && event[4] == "paused")
      case "resumed": #expect(before == "paused" && event[4] == "open")
      case "reopened": #expect(["met", "missed"].contains(before) && event[4] == "open")
      case "promised": #expect(states[deadline] == nil && ["open", "paused"].contains(event[4]))
      case "recounted": #expect(event[4] == before)
      case "warned", "escalated":
        #expect(before == "open")
        #expect(told.insert("\(deadline) \(event[2]) \(event[6])").inserted, "told once")
      default: Issue.record("\(event)")
      }
      if !event[4].isEmpty { states[deadline] = event[4] }
    }
    #expect(Set(events.map { $0.components(separatedBy: "|")[2] }).count >= 6)
    let stored = try LedgerContents(workspace: workspace).rows(
      """
      SELECT responses.id, kind, state FROM deadlines
        JOIN responses ON responses.key = deadlines.response
      """)
    for row in stored.map({ $0.components(separatedBy: "|") }) {
      #expect(row[2] == states["\(row[0]) \(row[1])"] ?? "open")
    }
  }

  /// The board of each evening, asked for at the end of the week, adds up to all deadlines so far.
  private func expectPast(_ workspace: Workspace) throws {
    for day in 0..<5 {
      let outcome = try workspace.heed(
        "deadlines", "--all", "--format", "json", "--as-of", Self.time(day, 20), "--now",
        Self.time(6, 12))
      let known = Set(try JSONValue(outcome.output).elements.compactMap { $0["response"]?.text })
      #expect(known.count == min(Self.cases, (day + 1) * 6))
    }
  }
}
