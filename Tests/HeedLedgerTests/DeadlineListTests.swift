import GRDB
import TestSupport
import Testing

@testable import HeedLedger

struct DeadlineListTests {
  let folder: TemporaryFolder
  let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(path: folder.ledgerPath)
    try ledger.commit(
      .drafted("late", at: 900, priority: "P2"), .drafted("soon", at: 100, priority: "P2"),
      .drafted("odd", at: 0, priority: "Px"), .drafted("urgent", at: 500, priority: "P1"))
  }

  @Test func `Deadlines come in the order of their responses`() throws {
    let list = try ledger.deadlines()
    #expect(
      list.map { "\($0.response.id) \($0.deadline.kind)" } == [
        "late resolve", "late respond", "soon resolve", "soon respond", "odd resolve",
        "odd respond", "urgent resolve", "urgent respond",
      ])
    #expect(list[0].customer == "ana@example.com")
    #expect(list[0].customerName == "Ana Silva")
    #expect(list[0].owner == "success")
    #expect(list[1].deadline.within == "1 minute")
  }

  @Test func `Only the states asked for are listed`() throws {
    try ledger.write { database in
      try database.execute(
        sql: """
          UPDATE deadlines SET state = 'missed', closed_at = 1000 WHERE start = 100;
          UPDATE deadlines SET state = 'paused', paused_at = 600 WHERE start = 500;
          """)
      return .commit
    }
    #expect(
      try ledger.deadlines(in: [.missed]).map(\.response.id) == ["soon", "soon"])
    #expect(try ledger.deadlines(in: [.open]).count == 4)
    #expect(try ledger.deadlines().count == 6)
    #expect(try ledger.deadlines(in: []).isEmpty)
    #expect(try ledger.deadlines(in: Set(Deadline.State.allCases)).count == 8)
  }

  @Test(arguments: [
    (529 as Int64, ListedDeadline.Standing.onTime), (530, .atRisk), (560, .atRisk), (561, .overdue),
  ])
  func `Standing follows from the time of asking`(
    now: Int64, standing: ListedDeadline.Standing
  ) throws {
    let urgent = try #require(try ledger.deadlines().last)
    #expect(urgent.standing(at: now) == standing)
    var met = urgent
    met.state = .met
    #expect(met.standing(at: now) == nil)
  }
}
