import GRDB

/// Writes rows that could not be used, each once.
struct RejectedRowInsert {
  private let database: Database
  private let insertFile: PreparedStatement
  private let insert: PreparedStatement

  init(_ database: Database) throws {
    self.database = database
    insertFile = try PreparedStatement(
      database,
      "INSERT INTO rejected_files (name, header) VALUES (?, ?) ON CONFLICT DO NOTHING")
    insert = try PreparedStatement(
      database,
      """
      INSERT INTO rejected_rows (run, hash, file, row, reason, content)
      VALUES (?, ?, (SELECT key FROM rejected_files WHERE name = ? AND header = ?), ?, ?, ?)
      ON CONFLICT (hash) DO NOTHING
      """)
  }

  /// Adds the rows that are new and returns how many they are.
  func insert(_ rows: [RejectedRow], run: Int64) throws -> Int {
    for row in rows {
      insertFile.bind { parameters in
        parameters.bind(row.file)
        parameters.bind(blob: row.header)
      }
      try insertFile.run()
    }
    let before = database.totalChangesCount
    for row in rows {
      insert.bind { parameters in
        parameters.bind(run)
        parameters.bind(blob: row.hash)
        parameters.bind(row.file)
        parameters.bind(blob: row.header)
        parameters.bind(row.row)
        parameters.bind(row.reason)
        parameters.bind(blob: row.content)
      }
      try insert.run()
    }
    return database.totalChangesCount - before
  }
}
