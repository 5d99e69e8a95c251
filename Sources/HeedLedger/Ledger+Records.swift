import GRDB

extension Ledger {
  /// How many responses there are.
  ///
  /// - Throws: `LedgerError`.
  package func responseCount() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM responses") ?? 0 }
  }

  /// Some responses in the order in which they came in.
  ///
  /// - Parameters:
  ///   - key: the key of the response before the first; 0 for the very first.
  ///   - limit: how many at most.
  /// - Returns: the responses; none at the end.
  /// - Throws: `LedgerError`.
  package func records(after key: Int64, limit: Int) throws -> [StoredRecord] {
    try read { database in
      let select = try PreparedStatement(
        database,
        """
        SELECT responses.key, submitted_at, runs.started_at, record
        FROM responses JOIN runs ON runs.key = responses.run
        WHERE responses.key > ? ORDER BY responses.key LIMIT ?
        """)
      select.bind { parameters in
        parameters.bind(key)
        parameters.bind(Int64(limit))
      }
      var records: [StoredRecord] = []
      records.reserveCapacity(limit)
      try select.forEachRow { row in
        records.append(
          StoredRecord(
            key: row.integer(0), submittedAt: row.integer(1), decidedAt: row.integer(2),
            record: row.bytes(3)))
      }
      return records
    }
  }

  /// The records of some responses, in the order asked; nil for one that is not in the ledger.
  ///
  /// - Throws: `LedgerError`.
  package func records(of identities: [ResponseIdentity]) throws -> [[UInt8]?] {
    try read { database in
      var sources = SourceKeys(database)
      let find = try PreparedStatement(
        database, "SELECT record FROM responses WHERE source = ? AND id = ?")
      return try identities.map { identity in
        guard let source = try sources.existing(identity.source) else { return nil }
        find.bind { parameters in
          parameters.bind(source)
          parameters.bind(identity.id)
        }
        return try find.first { $0.bytes(0) }
      }
    }
  }
}
