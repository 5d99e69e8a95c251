import Foundation
import TestSupport
import Testing

/// Escalation may be killed at any instant and run several times at once.
struct InterruptedEscalationTests {
  private static let count = 60
  private static let now = "2026-11-20T17:00:00Z"

  private func workspace() throws -> Workspace {
    let rows = (1...Self.count).map { number in
      var row = CaseTrial.p2
      row.id = "case-\(number)-x"
      row.email = "p\(number)@example.com"
      return row
    }
    let workspace = try Workspace()
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    #expect(try workspace.run("new.csv", "--now", "2026-11-20T11:30:00Z").new == Self.count)
    return workspace
  }

  /// How often each case was told, which the log says once, and the mails that are there.
  private func expectToldOnce(_ workspace: Workspace) throws {
    let told = try LedgerContents(workspace: workspace).rows(
      """
      SELECT responses.id, count(*) FROM responses
        LEFT JOIN events ON events.response = responses.key AND what = 'escalated'
      GROUP BY 1
      """)
    #expect(told.count == Self.count)
    #expect(told.allSatisfy { $0.hasSuffix("|1") })
    let mails = workspace.names(in: "outbox/internal").filter { $0.hasSuffix(".eml") }
    #expect(mails.count == 2, "one to the owner, one to the head")
    #expect(workspace.names(in: "outbox/internal/.writing") == [])
    let entered = try LedgerContents(workspace: workspace).rows(
      "SELECT file FROM notices WHERE published = 1 ORDER BY file")
    #expect(entered == mails)
  }

  @Test("killed at a random moment, and run again", arguments: 1...2)
  func killed(lane: Int) throws {
    let undisturbed = try workspace()
    let duration = try undisturbed.heed("escalate", "--now", Self.now).duration
    try expectToldOnce(undisturbed)
    var random = SeededRandom(seed: UInt64(lane))
    for _ in 1...15 {
      let workspace = try workspace()
      for _ in 1...2 {
        let program = try workspace.start(["escalate", "--now", Self.now])
        Thread.sleep(
          forTimeInterval: duration / .seconds(1) * Double.random(in: 0.3...1.1, using: &random))
        program.kill()
        _ = try program.outcome(within: .seconds(60))
      }
      let outcome = try workspace.heed("escalate", "--now", Self.now)
      #expect(outcome.status == 0, "\(outcome.errors)")
      try expectToldOnce(workspace)
    }
  }

  @Test func `Several at once tell everything once`() throws {
    let workspace = try workspace()
    let programs = try (1...5).map { _ in try workspace.start(["escalate", "--now", Self.now]) }
    for program in programs {
      let outcome = try program.outcome(within: .seconds(60))
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try workspace.heed("escalate", "--now", Self.now).status == 0)
    try expectToldOnce(workspace)
  }
}
