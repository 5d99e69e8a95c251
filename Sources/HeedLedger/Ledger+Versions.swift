import GRDB

extension Ledger {
  /// The answers of the responses that are in the ledger, in the order asked; nil for one that is
  /// not.
  ///
  /// - Throws: `LedgerError`.
  package func givenAnswers(of identities: [ResponseIdentity]) throws -> [GivenAnswer?] {
    try read { database in
      var sources = SourceKeys(database)
      let find = try PreparedStatement(
        database,
        "SELECT \(GivenAnswer.columns) FROM responses WHERE source = ? AND id = ?")
      return try identities.map { identity in
        guard let source = try sources.existing(identity.source) else { return nil }
        find.bind { parameters in
          parameters.bind(source)
          parameters.bind(identity.id)
        }
        return try find.first { GivenAnswer($0, from: 0) }
      }
    }
  }

  /// A response and its later versions, in the order in which they were read.
  ///
  /// - Parameters:
  ///   - identity: of the response as it was read first.
  ///   - limit: how many at most; any number stand for one id that is not of one response.
  /// - Returns: the versions.
  /// - Throws: `LedgerError`.
  package func versions(of identity: ResponseIdentity, limit: Int) throws -> [ResponseVersion] {
    try read { database in
      let find = try PreparedStatement(
        database,
        """
        SELECT id, customer,
          EXISTS (
            SELECT 1 FROM letters
            WHERE response = responses.key AND state IN ('sending', 'sent', 'unknown', 'removed'))
          OR EXISTS (
            SELECT 1 FROM deadlines
            WHERE response = responses.key AND kind = 'respond' AND state IN ('met', 'missed')),
          EXISTS (SELECT 1 FROM erasures WHERE response = responses.key),
          \(GivenAnswer.columns)
        FROM (
          SELECT * FROM responses
          WHERE source = (SELECT key FROM sources WHERE name = ?1)
            AND id >= ?2 AND id < ?4 AND (id = ?2 OR id > ?3)
          ORDER BY id LIMIT ?5) AS responses
        ORDER BY key
        """)
      // The end of the range is the prefix with its last character, '#', replaced by the next.
      find.bind { parameters in
        parameters.bind(identity.source)
        parameters.bind(identity.id)
        parameters.bind(identity.id + ResponseVersion.separator)
        parameters.bind(identity.id + "$")
        parameters.bind(Int64(limit))
      }
      var versions: [ResponseVersion] = []
      try find.forEachRow { row in
        versions.append(
          ResponseVersion(
            identity: ResponseIdentity(source: identity.source, id: row.text(0)),
            answer: GivenAnswer(row, from: 4), customer: row.optionalText(1),
            isAnswered: row.integer(2) != 0, isErased: row.integer(3) != 0))
      }
      return versions
    }
  }
}

extension GivenAnswer {
  fileprivate static let columns = """
    score, CASE WHEN json_valid(record) THEN json_extract(record, '$.comment') END
    """

  fileprivate init(_ row: Columns, from first: Int32) {
    self.init(score: row.optionalReal(first), comment: row.optionalText(first + 1))
  }
}
