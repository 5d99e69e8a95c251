import GRDB

extension Ledger {
  /// Some responses whose letters are held, in the order in which they came in; those whose
  /// customers were written to since for a newer one are passed over.
  ///
  /// - Parameters:
  ///   - key: the key of the response before the first; 0 for the very first.
  ///   - limit: how many at most.
  /// - Returns: the responses; none at the end.
  /// - Throws: `LedgerError`.
  package func heldResponses(after key: Int64, limit: Int) throws -> [StoredResponse] {
    try read { database in
      let select = try PreparedStatement(
        database,
        """
        SELECT sources.name, responses.id
        FROM letters JOIN responses ON responses.key = letters.response
          JOIN sources ON sources.key = responses.source
          JOIN runs ON runs.key = responses.run
        WHERE letters.state = 'held' AND letters.response > ?1 AND letters.file NOT NULL
          AND runs.finished_at NOT NULL
          AND NOT EXISTS (
            SELECT 1 FROM responses newer
            WHERE newer.customer = responses.customer AND newer.outcome = 'drafted'
              AND newer.key > responses.key)
        ORDER BY letters.response LIMIT ?2
        """)
      select.bind { parameters in
        parameters.bind(key)
        parameters.bind(Int64(limit))
      }
      var identities: [ResponseIdentity] = []
      try select.forEachRow { row in
        identities.append(ResponseIdentity(source: row.text(0), id: row.text(1)))
      }
      let reader = try ResponseReader(database)
      return try identities.compactMap { identity in
        try reader.responses(id: identity.id).first { $0.identity == identity }
      }
    }
  }
}
