import GRDB

extension Ledger {
  /// The runs that some rejected rows were first met in, in order.
  ///
  /// - Parameter hashes: As in `RejectedRow.hash`.
  /// - Returns: The names of runs, sorted.
  /// - Throws: `LedgerError`.
  package func runs(ofRejectedRows hashes: [[UInt8]]) throws -> [String] {
    try read { database in
      let select = try PreparedStatement(
        database,
        """
        SELECT runs.name FROM rejected_rows JOIN runs ON runs.key = rejected_rows.run
        WHERE hash = ?
        """)
      var names: Set<String> = []
      for hash in hashes {
        select.bind { $0.bind(blob: hash) }
        try select.forEachRow { names.insert($0.text(0)) }
      }
      return names.sorted()
    }
  }

  /// Gives `body` the rejected rows of a run, file by file, in each in the order of its rows, a
  /// hundred at a time.
  ///
  /// - Throws: `LedgerError`, and what `body` throws.
  package func forEachRejectedRow(
    ofRun name: String, _ body: ([RejectedRow]) throws -> Void
  ) throws {
    var last = Place()
    while true {
      let (rows, end) = try rejectedRows(ofRun: name, after: last)
      guard !rows.isEmpty else { return }
      try body(rows)
      last = end
    }
  }

  /// How far the rejected rows of a run have been read.
  private struct Place {
    var file: Int64 = 0
    var row: Int64 = 0
    var key: Int64 = 0
  }

  private func rejectedRows(
    ofRun name: String, after last: Place
  ) throws -> ([RejectedRow], end: Place) {
    try read { database in
      let select = try PreparedStatement(
        database,
        """
        SELECT file, row, rejected_rows.key, hash, name, reason, header, content
        FROM rejected_rows JOIN rejected_files ON rejected_files.key = file
        WHERE run = (SELECT key FROM runs WHERE name = ?)
          AND (file, row, rejected_rows.key) > (?, ?, ?)
        ORDER BY file, row, rejected_rows.key LIMIT 100
        """)
      select.bind { parameters in
        parameters.bind(name)
        parameters.bind(last.file)
        parameters.bind(last.row)
        parameters.bind(last.key)
      }
      var rows: [RejectedRow] = []
      var end = last
      try select.forEachRow { row in
        end = Place(file: row.integer(0), row: row.integer(1), key: row.integer(2))
        rows.append(
          RejectedRow(
            hash: row.bytes(3), file: row.text(4), row: row.integer(1), reason: row.text(5),
            header: row.bytes(6), content: row.bytes(7)))
      }
      return (rows, end)
    }
  }
}
