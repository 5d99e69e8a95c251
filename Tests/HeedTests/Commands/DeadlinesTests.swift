import Foundation
import TestSupport
import Testing

/// What `heed deadlines` lists, and in which order.
struct DeadlinesTests {
  /// P2 to answer within 4 working hours, P4 within 3 working days.
  private static let export = PlainExport(
    .init(id: "r-1", submittedAt: "2026-11-20T10:00:00Z", email: "a@example.com"),
    .init(
      id: "r-2", score: "2", comment: "Broken.", submittedAt: "2026-11-20T11:00:00Z",
      email: "", firstName: "Bo", lastName: "Ek"))

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(Self.export.text, to: "new.csv")
    #expect(try workspace.run("new.csv").new == 2)
    return workspace
  }

  private func list(_ workspace: Workspace, at now: String, _ options: String...) throws
    -> [JSONValue]
  {
    let outcome = try workspace.heed(
      ["deadlines", "--format", "json", "--now", now] + options)
    #expect(outcome.status == 0)
    return try JSONValue(outcome.output).elements
  }

  @Test func `The list as JSON keeps to its contract`() throws {
    let all = try list(workspace(), at: HeedProgram.now)
    #expect(all.count == 3)
    for deadline in all {
      #expect(
        deadline.keys.isSuperset(of: [
          "response", "kind", "priority", "owner", "customer", "start", "due", "state",
        ]))
    }
    let first = try #require(all.first)
    #expect(first["response"]?.text == "r-2")
    #expect(first["kind"]?.text == "respond")
    #expect(first["customer"]?.text == "Bo Ek")
    #expect(first["start"]?.text == "2026-11-20T11:00:00Z")
    #expect(first["due"]?.text?.hasSuffix("Z") == true)
  }

  @Test(
    "the state follows the clock",
    arguments: [
      ("2026-11-20T11:30:00Z", "open"), ("2026-11-20T14:59:59Z", "open"),
      ("2026-11-20T15:00:00Z", "at_risk"), ("2026-11-20T15:59:59Z", "at_risk"),
      ("2026-11-20T16:00:01Z", "overdue"),
    ])
  func state(now: String, state: String) throws {
    let answer = try list(workspace(), at: now).first {
      $0["response"]?.text == "r-2" && $0["kind"]?.text == "respond"
    }
    #expect(answer?["state"]?.text == state)
  }

  @Test func `What is overdue comes first, then what is at risk, then the rest by urgency`() throws
  {
    let workspace = try workspace()
    let later = try list(workspace, at: "2026-11-25T10:30:00Z")
    let order = ["overdue": 0, "at_risk": 1, "open": 2]
    let ranks = later.compactMap { $0["state"]?.text.flatMap { order[$0] } }
    #expect(ranks == ranks.sorted())
    #expect(ranks.first == 0 && ranks.count == 3)
    let dues = later.filter { $0["state"]?.text == "overdue" }.compactMap { $0["priority"]?.text }
    #expect(dues == dues.sorted())
    let onlyOverdue = try list(workspace, at: "2026-11-25T10:30:00Z", "--overdue")
    #expect(onlyOverdue == later.filter { $0["state"]?.text == "overdue" })
  }

  @Test func `The table is for people, and exit code 1 is for programs`() throws {
    let workspace = try workspace()
    let table = try workspace.heed("deadlines")
    #expect(table.status == 0)
    #expect(
      table.output == """
        State    Priority  Due (Europe/Berlin)  Left          To       Response  Customer   Owner
        overdue  P2        2026-11-20 17:00     -1 h working  respond  r-2       Bo Ek      success
        open     P2        2026-11-25 12:00     19 h working  resolve  r-2       Bo Ek      success
        open     P4        2026-11-25 11:00     18 h working  respond  r-1       Ana Silva  success

        1 overdue, 2 open

        """)
    #expect(try workspace.heed("deadlines", "--fail-if-overdue").status == 1)
    #expect(
      try workspace.heed("deadlines", "--fail-if-overdue", "--now", "2026-11-20T12:00:00Z").status
        == 0)
  }

  @Test func `In a new workspace nothing is due, and asking writes nothing`() throws {
    let workspace = try Workspace()
    let before = try Listing(workspace.url)
    #expect(try workspace.heed("deadlines").output == "Nothing is due.\n")
    #expect(try list(workspace, at: HeedProgram.now) == [])
    #expect(try Listing(workspace.url) == before)
  }

  @Test func `Rules edited later don't move what was promised`() throws {
    let workspace = try workspace()
    let before = try list(workspace, at: HeedProgram.now)
    try workspace.replace(
      "P2: { respond_within: 4 working hours", with: "P2: { respond_within: 2 working hours",
      in: "rules/heed.yml")
    #expect(try list(workspace, at: HeedProgram.now) == before)
  }

  @Test(
    "the zone of the machine changes nothing",
    arguments: ["UTC", "Asia/Seoul", "America/New_York"])
  func zone(name: String) throws {
    let workspace = try Workspace()
    try workspace.write(Self.export.text, to: "new.csv")
    let terms = Program.Terms(environment: ["TZ": name])
    #expect(try workspace.run("new.csv", terms: terms).new == 2)
    let other = try self.workspace()
    #expect(
      try list(workspace, at: HeedProgram.now) == list(other, at: HeedProgram.now))
    #expect(
      try Listing(workspace["outbox"]).differences(from: Listing(other["outbox"])) == [])
  }
}
