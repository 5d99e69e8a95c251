import GRDB

extension Ledger {
  /// Which of the responses are in the ledger, in the order asked.
  ///
  /// - Throws: `LedgerError`.
  package func known(_ identities: [ResponseIdentity]) throws -> [Bool] {
    try read { database in
      var sources = SourceKeys(database)
      let find = try PreparedStatement(
        database, "SELECT 1 FROM responses WHERE source = ? AND id = ?")
      return try identities.map { identity in
        guard let source = try sources.existing(identity.source) else { return false }
        find.bind { parameters in
          parameters.bind(source)
          parameters.bind(identity.id)
        }
        return try find.hasRow()
      }
    }
  }

  /// What is known of each customer, in the order asked; nil for a new one.
  ///
  /// - Parameter customers: The addresses as in `Entry.customer`.
  /// - Returns: As many as were asked for.
  /// - Throws: `LedgerError`.
  package func history(of customers: [String]) throws -> [CustomerHistory?] {
    try read { database in
      var reader = try HistoryReader(database)
      return try customers.map { try reader.history(of: $0) }
    }
  }
}
