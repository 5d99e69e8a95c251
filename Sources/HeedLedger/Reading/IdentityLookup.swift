import GRDB

/// Finds the keys of responses.
struct IdentityLookup {
  private let find: PreparedStatement

  init(_ database: Database) throws {
    find = try PreparedStatement(
      database,
      """
      SELECT key FROM responses
      WHERE source = (SELECT key FROM sources WHERE name = ?) AND id = ?
      """)
  }

  /// The key of a response; nil when it is not in the ledger.
  func key(of identity: ResponseIdentity) throws -> Int64? {
    find.bind { parameters in
      parameters.bind(identity.source)
      parameters.bind(identity.id)
    }
    return try find.first { $0.integer(0) }
  }
}
