import GRDB
import TestSupport
import Testing

@testable import HeedLedger

/// The schema itself refuses what must not be, whatever the program does.
struct SchemaTests {
  @Test(arguments: [
    "INSERT INTO runs (name, started_at, first_response) VALUES ('today', 1, 1)",
    "INSERT INTO runs (name, started_at, first_response) VALUES ('2026-11-22-001', 1, 1)",
    "INSERT INTO runs (name, started_at, first_response) VALUES ('2026-11-22-002', 'noon', 1)",
    "UPDATE responses SET outcome = 'sent'",
    "UPDATE responses SET reason = 'why not'",
    "UPDATE responses SET outcome = 'held'",
    "UPDATE responses SET id = ''",
    "UPDATE responses SET customer = ''",
    "UPDATE responses SET score = 'ten'",
    "UPDATE responses SET priority = NULL",
    "UPDATE responses SET id = 'same'",
    "UPDATE responses SET source = 99",
    "UPDATE responses SET run = 99",
    "DELETE FROM responses",
    "UPDATE letters SET state = 'lost'",
    "UPDATE letters SET recipient = NULL",
    "UPDATE letters SET message_id = NULL",
    "UPDATE letters SET sha256 = x'00'",
    "UPDATE letters SET file = NULL",
    "UPDATE letters SET file = ''",
    "INSERT INTO letters (response, state, file, created_at) VALUES (1, 'held', 'a.txt', 1)",
    "INSERT INTO letters (response, state, file, created_at) VALUES (99, 'held', 'a.txt', 1)",
    "UPDATE deadlines SET due = start - 1",
    "UPDATE deadlines SET warn_at = due + 1",
    "UPDATE deadlines SET state = 'late'",
    "UPDATE deadlines SET state = 'met'",
    "UPDATE deadlines SET state = 'paused'",
    "UPDATE deadlines SET closed_at = 1",
    "UPDATE deadlines SET kind = 'respond'",
    "UPDATE deadlines SET response = 99",
    "UPDATE rejected_rows SET row = 0",
    "UPDATE rejected_rows SET hash = x'00'",
    "UPDATE rejected_rows SET reason = ''",
    "UPDATE events SET what = 'nothing'",
  ])
  func `Bad data is refused`(sql: String) throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(path: folder.ledgerPath)
    let older = ResponseIdentity(source: "delighted", id: "r-1")
    try ledger.commit(
      .drafted("r-1"), .drafted("r-2", supersedes: [older]), rejected: [.sample(1)])
    let before = try ledger.contents()
    let error = #expect(throws: LedgerError.self) {
      try ledger.write { database in
        try database.execute(sql: sql)
        return .commit
      }
    }
    #expect(error?.kind == .refused || error?.kind == .alreadyKnown)
    #expect(try ledger.contents() == before)
  }

  @Test func `Deadlines close and pause with their times`() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(path: folder.ledgerPath)
    try ledger.commit(.drafted("r-1"))
    try ledger.write { database in
      try database.execute(
        sql: """
          UPDATE deadlines SET state = 'met', closed_at = 130 WHERE kind = 'respond';
          UPDATE deadlines SET state = 'paused', paused_at = 140 WHERE kind = 'resolve';
          """)
      return .commit
    }
    let deadlines = try ledger.responses(id: "r-1").first?.deadlines
    #expect(deadlines?.map(\.state) == [.met, .paused])
    #expect(deadlines?.map(\.closedAt) == [130, nil])
    #expect(deadlines?.map(\.pausedAt) == [nil, 140])
  }
}
