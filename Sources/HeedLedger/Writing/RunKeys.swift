import GRDB

/// The keys of a run and of the rules it goes by, both added if need be.
struct RunKeys {
  let run: Int64
  let rules: Int64

  init(_ database: Database, run: Run, rules: RulesSnapshot) throws {
    self.run = try Self.key(
      database, find: "SELECT key FROM runs WHERE name = ?", [run.name],
      insert: """
        INSERT INTO runs (name, started_at, first_response)
        SELECT ?, ?, coalesce(max(key), 0) + 1 FROM responses
        """,
      [run.name, run.startedAt])
    self.rules = try SnapshotInsert(database).key(of: rules)
  }

  private static func key(
    _ database: Database, find: String, _ identity: StatementArguments,
    insert: String, _ row: StatementArguments
  ) throws -> Int64 {
    if let key = try Int64.fetchOne(database, sql: find, arguments: identity) { return key }
    try database.execute(sql: insert, arguments: row)
    return database.lastInsertedRowID
  }
}
