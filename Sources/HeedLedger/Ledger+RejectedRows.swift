import GRDB

extension Ledger {
  /// Gives `body` the rejected rows of a run, in the order in which they were met, some hundred
  /// at a time.
  ///
  /// - Throws: `LedgerError`, and what `body` throws.
  package func forEachRejectedRow(
    ofRun name: String, _ body: ([RejectedRow]) throws -> Void
  ) throws {
    var last: Int64 = 0
    while true {
      let (rows, end) = try rejectedRows(ofRun: name, after: last)
      guard !rows.isEmpty else { return }
      try body(rows)
      last = end
    }
  }

  private func rejectedRows(
    ofRun name: String, after last: Int64
  ) throws -> ([RejectedRow], end: Int64) {
    try read { database in
      let select = try PreparedStatement(
        database,
        """
        SELECT key, hash, file, row, reason, raw FROM rejected_rows
        WHERE run = (SELECT key FROM runs WHERE name = ?) AND key > ?
        ORDER BY key LIMIT 100
        """)
      select.bind { parameters in
        parameters.bind(name)
        parameters.bind(last)
      }
      var rows: [RejectedRow] = []
      var end = last
      try select.forEachRow { row in
        end = row.integer(0)
        rows.append(
          RejectedRow(
            hash: row.bytes(1), file: row.text(2), row: row.integer(3), reason: row.text(4),
            raw: row.bytes(5)))
      }
      return (rows, end)
    }
  }
}
