import GRDB

/// Writes rows that could not be used, each once.
struct RejectedRowInsert {
  private let database: Database
  private let insert: PreparedStatement

  init(_ database: Database) throws {
    self.database = database
    insert = try PreparedStatement(
      database,
      """
      INSERT INTO rejected_rows (run, hash, file, row, reason, raw) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (hash) DO NOTHING
      """)
  }

  /// Adds the rows that are new and returns how many they are.
  func insert(_ rows: [RejectedRow], run: Int64) throws -> Int {
    let before = database.totalChangesCount
    for row in rows {
      insert.bind { parameters in
        parameters.bind(run)
        parameters.bind(blob: row.hash)
        parameters.bind(row.file)
        parameters.bind(row.row)
        parameters.bind(row.reason)
        parameters.bind(blob: row.raw)
      }
      try insert.run()
    }
    return database.totalChangesCount - before
  }
}
