import Foundation
import GRDB
import TestSupport
import Testing

@testable import HeedLedger

/// Ledgers of earlier releases, brought up to date with everything that is in them.
struct MigrationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The rows of the tables by name: the values of each row by column.
  private typealias Contents = [String: [[String: DatabaseValue]]]

  @Test(arguments: Migrations.all.migrations.dropLast())
  func `A ledger of an earlier release keeps every row and every value`(release: String) throws {
    let before = try makeLedger(of: release)
    let ledger = try Ledger(path: folder.ledgerPath)
    let after = try ledger.read(Self.contents)
    for (table, rows) in before {
      let kept = try #require(after[table], "\(table)")
      #expect(kept.count == rows.count, "\(table)")
      for (old, new) in zip(rows, kept) {
        // The text of the first release's snapshots is cut into files; see JoinedSnapshotTests.
        for (column, value) in old where (table, column) != ("snapshots", "text") {
          #expect(new[column] == value, "\(table).\(column)")
        }
      }
    }
  }

  @Test(arguments: Migrations.all.migrations.dropLast())
  func `A ledger of an earlier release goes on`(release: String) throws {
    _ = try makeLedger(of: release)
    let ledger = try Ledger(path: folder.ledgerPath)
    let old = try #require(try ledger.responses(id: "r-1").first)
    #expect(old.letter?.state == .waiting)
    #expect(old.deadlines.map(\.deadline.kind) == [.respond, .resolve])
    #expect(old.events.map(\.what) == [.superseded])
    #expect(try ledger.deadlines(in: Set(Deadline.State.allCases)).count == 5)
    try ledger.changeCases { book in
      var respond = old.deadlines[0]
      respond.state = .met
      respond.closedAt = 190
      try book.change(respond, CaseEvent(.answered, at: 190, actor: "kim"))
    }
    let asOf = try ledger.deadlines(in: [.open], asOf: 189)
    #expect(asOf.contains { $0.response.id == "r-1" && $0.deadline.due == 200 })
    let entry = Entry.drafted("r-9", customer: "new@example.com")
    #expect(try ledger.commit(entry, run: .second).newResponses == 1)
    #expect(try ledger.commit(entry, run: .second).newResponses == 0)
    let broken = try ledger.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }
    #expect(broken.isEmpty)
  }

  /// Makes a ledger with the migrations up to one, and something in every table of the first release.
  private func makeLedger(of release: String) throws -> Contents {
    let file = URL(filePath: folder.ledgerPath)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: folder.ledgerPath)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
    }
    try Migrations.all.migrate(queue, upTo: release)
    try queue.write { database in
      let hasText = try database.columns(in: "snapshots").contains { $0.name == "text" }
      try database.execute(
        sql: hasText
          ? "INSERT INTO snapshots (key, hash, text) VALUES (1, 'abc', '=== rules/heed.yml\nx\n')"
          : "INSERT INTO snapshots (key, hash) VALUES (1, 'abc')")
      try database.execute(sql: Self.rows)
    }
    let contents = try queue.read(Self.contents)
    try queue.close()
    return contents
  }

  private static func contents(_ database: Database) throws -> Contents {
    let tables = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_master
        WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%'
        """)
    var contents: Contents = [:]
    for table in tables {
      contents[table] = try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY 1, 2")
        .map { row in
          Dictionary(
            row.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
        }
    }
    return contents
  }

  /// With the columns of the first release, which later ones have too.
  private static let rows = """
    INSERT INTO runs (key, name, started_at, finished_at, first_response)
      VALUES (1, '2026-11-20-001', 100, 110, 1), (2, '2026-11-21-001', 150, NULL, 3);
    INSERT INTO sources (key, name) VALUES (1, 'delighted'), (2, 'plain');
    INSERT INTO responses (key, run, source, id, customer, customer_name, survey, score, band,
        submitted_at, rules, rule, priority, template, language, owner, tags, outcome, reason, record)
      VALUES
        (1, 1, 1, 'r-1', 'ana@example.com', 'Ana Silva', 'nps', 2.0, 'detractor', 90, 1, 'unhappy',
          'P2', 'recovery', 'en', 'success', '["churn"]', 'drafted', NULL, '{"comment":"🙁"}'),
        (2, 1, 2, 'r-1b', NULL, NULL, NULL, NULL, NULL, 91, 1, 'otherwise', 'P4', NULL, NULL, NULL,
          '[]', 'not_written', 'no address', '{}'),
        (3, 2, 2, 'r-2', 'bo@example.com', 'Bo', 'csat', 1.0, 'dissatisfied', 92, 1, 'low', 'P1',
          'apology', 'zh-Hans', 'support', '[]', 'held', 'no first name', '{"a":1}');
    INSERT INTO letters (response, state, recipient, file, message_id, sha256, created_at) VALUES
      (1, 'waiting', 'ana@example.com', 'a.eml', 'a@acme.example', zeroblob(32), 105),
      (2, 'superseded', NULL, NULL, NULL, NULL, 106),
      (3, 'held', 'bo@example.com', 'b.txt', NULL, NULL, 155);
    INSERT INTO deadlines
        (response, kind, state, start, due, warn_at, calendar, paused_at, closed_at)
      VALUES
        (1, 'respond', 'open', 90, 200, 180, 'office', NULL, NULL),
        (1, 'resolve', 'paused', 90, 900, NULL, 'office', 120, NULL),
        (2, 'respond', 'met', 91, 300, NULL, 'always', NULL, 250),
        (3, 'respond', 'missed', 92, 95, NULL, 'always', NULL, 99),
        (3, 'resolve', 'cancelled', 92, 300, 200, 'office', NULL, 130);
    INSERT INTO rejected_files (key, name, header) VALUES (1, 'new.csv', x'69640A');
    INSERT INTO rejected_rows (key, run, hash, file, row, reason, content)
      VALUES (1, 1, zeroblob(32), 1, 7, 'the score is 11', x'00FF');
    INSERT INTO events (key, response, at, what, detail) VALUES (1, 1, 160, 'superseded', 'r-2');
    """
}
