import Foundation
import Testing

/// Promises that are made, dropped or changed after a case was decided, and what held before.
struct PromiseChangeTests {
  /// The members of one deadline as it stood at a time: priority, owner, start, time promised.
  private func deadline(
    _ kind: String, _ trial: CaseTrial, asOf time: String
  ) throws -> [String?]? {
    let outcome = try trial.heed(
      "deadlines", "--all", "--format", "json", "--as-of", time, at: "2026-12-01T10:00:00Z")
    return try JSONValue(outcome.output).elements.first { $0["kind"]?.text == kind }.map {
      deadline in
      ["priority", "owner", "start", "within"].map { deadline[$0]?.text }
    }
  }

  @Test func `A priority that promises a solution promises it to a case that had none`() throws {
    let trial = try CaseTrial(CaseTrial.p4)
    try trial.heed("pause", "r-1", at: "2026-11-20T12:00:00Z")
    let assigned = try trial.heed("assign", "r-1", "--priority", "P2", at: "2026-11-20T13:00:00Z")
    #expect(assigned.output.contains("r-1, resolve: paused, its clock stands still"))
    try trial.heed("resume", "r-1", at: "2026-11-20T14:00:00Z")
    // Three working days from Friday 11:00, and the open hour and a half of the pause.
    #expect(
      try trial.standing("resolve", of: "r-1", at: "2026-11-20T14:00:00Z")
        == "open 2026-11-25T11:30:00Z")
    #expect(
      try trial.log("r-1").filter { $0.contains("resolve") } == [
        "promised resolve paused", "resumed resolve open", "overdue resolve",
      ])
    #expect(try deadline("resolve", trial, asOf: "2026-11-20T12:59:59Z") == nil)
    #expect(try deadline("resolve", trial, asOf: "2026-11-20T13:00:00Z") != nil)
  }

  @Test func `A case that is closed gets no promise`() throws {
    let trial = try CaseTrial(CaseTrial.p4)
    try trial.heed("resolve", "r-1", at: "2026-11-20T12:00:00Z")
    try trial.heed("assign", "r-1", "--priority", "P2", at: "2026-11-20T13:00:00Z")
    #expect(try trial.standing("resolve", of: "r-1", at: "2026-11-20T13:00:00Z") == nil)
  }

  @Test func `A past time is shown with the owner, the priority and the promise of then`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    let start = "2026-11-20T11:00:00Z"
    try trial.heed("assign", "r-2", "--priority", "P3", at: "2026-11-20T12:00:00Z")
    try trial.heed("assign", "r-2", "--to", "support", at: "2026-11-20T13:00:00Z")
    try trial.heed("resolve", "r-2", at: "2026-11-20T14:00:00Z")
    try trial.heed("reopen", "r-2", at: "2026-11-23T10:00:00Z")
    #expect(
      try deadline("resolve", trial, asOf: "2026-11-20T11:59:59Z")
        == ["P2", "success", start, "3 working days"])
    #expect(
      try deadline("resolve", trial, asOf: "2026-11-20T12:30:00Z")
        == ["P3", "success", start, "5 working days"])
    #expect(
      try deadline("resolve", trial, asOf: "2026-11-20T13:30:00Z")
        == ["P3", "support", start, "5 working days"])
    #expect(
      try deadline("resolve", trial, asOf: "2026-11-23T10:00:00Z")
        == ["P3", "support", "2026-11-23T10:00:00Z", "5 working days"])
    let log = try trial.heed("log", "r-2", at: "2026-11-23T10:00:00Z").output
    #expect(log.contains("promised to respond within 4 working hours, due 2026-11-20 17:00"))
    #expect(log.contains("1 working day on office instead of 4 working hours on office"))
  }

  @Test func `What another priority makes due in the past is overdue from then on`() throws {
    let trial = try CaseTrial(CaseTrial.p4)
    try trial.heed("assign", "r-1", "--priority", "P2", at: "2026-11-23T10:00:00Z")
    let lines = try JSONValue(
      trial.heed("log", "r-1", "--format", "json", at: "2026-11-23T11:00:00Z").output)["log"]?
      .elements.filter { $0["what"]?.text == "overdue" }
    #expect(lines?.map { $0["at"]?.text } == ["2026-11-23T10:00:00Z"])
    #expect(lines?.map { $0["due"]?.text } == ["2026-11-20T15:00:00Z"])
  }

  @Test func `New rules say which promises they would make, and which not`() throws {
    let trial = try CaseTrial(CaseTrial.p2, CaseTrial.p4)
    try trial.workspace.replace(
      "P2: { respond_within: 4 working hours, resolve_within: 3 working days",
      with: "P2: { respond_within: 4 working hours", in: "rules/heed.yml")
    try trial.workspace.replace(
      "P4: { respond_within: 3 working days",
      with:
        "P4: { respond_within: 3 working days, resolve_within: 5 working days", in: "rules/heed.yml"
    )
    let now = "2026-11-20T12:00:00Z"
    let shown = try trial.heed("deadlines", "--recompute", at: now).output
    #expect(
      shown == """
        Response  To       Priority  Due (Europe/Berlin)  Would be due                By
        r-2       resolve  P2        2026-11-25 12:00     -                 not promised
        r-1       resolve  P4        -                    2026-11-27 11:00           new

        1 deadline would move; --apply moves them.
        Not promised today: 1, left as before; 'heed resolve --cancel' ends one.

        """, "\(shown)")
    let applied = try trial.workspace.heed(
      "deadlines", "--recompute", "--apply", "--by", "kim", "--now", now)
    #expect(applied.output.contains("1 deadline moved."))
    #expect(
      try trial.standing("resolve", of: "r-1", at: now) == "open 2026-11-27T10:00:00Z")
    #expect(try trial.standing("resolve", at: now) == "open 2026-11-25T11:00:00Z")
    #expect(try trial.log("r-1", at: now).contains("promised resolve open"))
    let again = try trial.heed("deadlines", "--recompute", "--format", "json", at: now).output
    let left = try JSONValue(again).elements
    #expect(left.map { $0["response"]?.text } == ["r-2"])
    #expect(left.map { $0["due_after"]?.text } == [nil])
  }

  @Test func `A time that the clocks never show is taken as a later one, and that is said`() throws
  {
    let workspace = try Workspace()
    func note(_ time: String) throws -> String {
      try workspace.heed("deadlines", "--from", time, "--priority", "P2").errors
    }
    #expect(
      try note("2026-03-29 02:30") == """
        note: the clocks of Europe/Berlin never show '2026-03-29 02:30'; \
        it is taken as 2026-03-29T03:30:00+02:00

        """)
    #expect(
      try note("2026-10-25 02:30").contains("twice; it is taken as 2026-10-25T02:30:00+02:00"))
    #expect(try note("2026-10-25 03:30") == "")
  }
}
