import GRDB

extension Ledger {
  /// Which of some addresses, in lower case, are customers' or must not be written to, in the order
  /// asked.
  ///
  /// - Throws: `LedgerError`.
  package func areKnown(_ addresses: [String]) throws -> [Bool] {
    try read { database in
      let find = try PreparedStatement(
        database,
        """
        SELECT 1 FROM responses WHERE customer = ?1
        UNION ALL SELECT 1 FROM suppressions WHERE address = ?1 LIMIT 1
        """)
      return try addresses.map { address in
        find.bind { $0.bind(address) }
        return try find.hasRow()
      }
    }
  }

  /// The addresses of all customers, and of everyone who must not be written to, in lower case.
  ///
  /// - Throws: `LedgerError`.
  package func knownAddresses() throws -> [String] {
    try read { database in
      var addresses: [String] = []
      try PreparedStatement(
        database,
        """
        SELECT customer FROM responses WHERE customer NOT NULL
        UNION SELECT address FROM suppressions WHERE lifted_at IS NULL
        """
      ).forEachRow { addresses.append($0.text(0)) }
      return addresses
    }
  }
}
