import GRDB

@testable import HeedLedger

extension Ledger {
  /// The deadlines that `forEachDeadline` gives, all at once.
  func deadlines(
    in states: Set<Deadline.State> = [.open, .paused], asOf: Int64? = nil
  ) throws -> [ListedDeadline] {
    var deadlines: [ListedDeadline] = []
    try forEachDeadline(in: states, asOf: asOf) { deadlines.append($0) }
    return deadlines
  }

  /// Every row of the tables that a run fills, as text.
  func contents() throws -> [String] {
    let tables = [
      "runs", "snapshots", "snapshot_files", "rule_files", "sources", "responses", "letters",
      "deadlines", "rejected_rows", "events", "given_codes",
    ]
    return try read { database in
      try tables.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY 1, 2").map { row in
          table + " " + row.map { "\($0)=\($1)" }.joined(separator: " ")
        }
      }
    }
  }
}
