import GRDB

extension Ledger {
  /// Everyone who must not be written to, in the order of their addresses.
  ///
  /// - Throws: `LedgerError`.
  package func suppressions() throws -> [Suppression] {
    try read { database in
      var found: [Suppression] = []
      try PreparedStatement(
        database,
        """
        SELECT \(Suppression.columns) FROM suppressions WHERE lifted_at IS NULL
        ORDER BY address, key
        """
      ).forEachRow { row in
        if let suppression = Suppression(row) { found.append(suppression) }
      }
      return found
    }
  }

  /// What stands against writing to some addresses, in lower case; those with nothing are left out.
  ///
  /// - Throws: `LedgerError`.
  package func suppressions(
    of addresses: some Collection<String>
  ) throws -> [String: StandingSuppression] {
    try read { database in
      guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM suppressions)") == true
      else { return [:] }
      let find = try PreparedStatement(
        database,
        """
        SELECT \(Suppression.columns) FROM suppressions WHERE address = ? AND lifted_at IS NULL
        ORDER BY key DESC
        """)
      var found: [String: StandingSuppression] = [:]
      for address in addresses {
        find.bind { $0.bind(address) }
        try find.forEachRow { row in
          guard let suppression = Suppression(row) else { return }
          switch suppression.scope {
          case .all: found[address, default: .init()].all = suppression.reason
          case .advertising: found[address, default: .init()].advertising = suppression.reason
          }
        }
      }
      return found
    }
  }
}
