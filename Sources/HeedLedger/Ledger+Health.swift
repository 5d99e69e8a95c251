import GRDB

extension Ledger {
  /// How the ledger stands, as far as a doctor asks.
  package struct Health: Hashable, Sendable {
    package let responses: Int
    /// The latest time of any entry, in seconds since 1970; nil for an empty ledger.
    package let latestEntry: Int64?
    /// Letters of which nobody knows whether they were sent.
    package let unknownLetters: Int
    /// What SQLite finds wrong with the file; empty when nothing is.
    package let damage: [String]
  }

  /// Examines the ledger.
  ///
  /// - Throws: `LedgerError`.
  package func health() throws -> Health {
    try read { database in
      let latest = try Int64.fetchOne(
        database,
        sql: """
          SELECT max(at) FROM (
            SELECT max(at) AS at FROM events UNION ALL SELECT max(started_at) FROM runs
            UNION ALL SELECT max(finished_at) FROM runs UNION ALL SELECT max(at) FROM attempts)
          """)
      let unknown = try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM letters WHERE state = 'unknown' AND message_id NOT NULL")
      return Health(
        responses: try Int.fetchOne(database, sql: "SELECT count(*) FROM responses") ?? 0,
        latestEntry: latest, unknownLetters: unknown ?? 0,
        damage: try String.fetchAll(database, sql: "PRAGMA quick_check(5)").filter { $0 != "ok" })
    }
  }
}
