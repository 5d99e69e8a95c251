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

  /// All that was ever entered against writing to some addresses, in lower case, in the order in which
  /// it was entered; what was lifted says by whom and why.
  ///
  /// - Throws: `LedgerError`.
  package func suppressionHistory(
    of addresses: some Collection<String>
  ) throws -> [Suppression] {
    try read { database in
      let find = try PreparedStatement(
        database,
        """
        SELECT \(Suppression.columns), lifted_at, lifted_by, lifted_because, key
        FROM suppressions WHERE address = ?
        """)
      var found: [(key: Int64, suppression: Suppression)] = []
      for address in addresses {
        find.bind { $0.bind(address) }
        try find.forEachRow { row in
          guard var suppression = Suppression(row) else { return }
          suppression.lifting = row.optionalInteger(6).map { time in
            Suppression.Lifting(
              at: time, actor: row.optionalText(7), reason: row.optionalText(8))
          }
          found.append((row.integer(9), suppression))
        }
      }
      return found.sorted { $0.key < $1.key }.map(\.suppression)
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
