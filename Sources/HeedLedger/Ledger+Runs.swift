import GRDB

extension Ledger {
  /// The runs that were begun and not finished, oldest first.
  ///
  /// - Throws: `LedgerError`.
  package func unfinishedRuns() throws -> [Run] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT name, started_at FROM runs WHERE finished_at IS NULL ORDER BY key"
      ).map { Run(name: $0["name"], startedAt: $0["started_at"]) }
    }
  }

  /// When a run was first started, in seconds since 1970; nil for one that is not known.
  ///
  /// - Throws: `LedgerError`.
  package func startedAt(run name: String) throws -> Int64? {
    try read { database in
      try Int64.fetchOne(
        database, sql: "SELECT started_at FROM runs WHERE name = ?", arguments: [name])
    }
  }

  /// The number for the next run of a day, from 1.
  ///
  /// - Parameter day: The date, such as `2026-11-22`.
  /// - Returns: A number that no run of the day has.
  /// - Throws: `LedgerError`.
  package func nextRunNumber(on day: String) throws -> Int {
    let last = try read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT max(CAST(substr(name, length(?1) + 2) AS INTEGER)) FROM runs
          WHERE name GLOB ?1 || '-*'
          """,
        arguments: [day])
    }
    return (last ?? 0) + 1
  }

  /// Notes that a run has done all it was asked to; a run that left no trace is passed over.
  ///
  /// - Parameters:
  ///   - name: The run's name.
  ///   - time: The time of finishing, in seconds since 1970.
  /// - Throws: `LedgerError`.
  package func finish(run name: String, at time: Int64) throws {
    try write { database in
      try database.execute(
        sql: "UPDATE runs SET finished_at = ? WHERE name = ?", arguments: [time, name])
      return .commit
    }
  }
}
