import GRDB

/// Tells one deadline from all others.
package struct DeadlineKey: Hashable, Sendable {
  /// The response's key in the ledger.
  package let response: Int64
  package let kind: Deadline.Kind

  package init(response: Int64, kind: Deadline.Kind) {
    self.response = response
    self.kind = kind
  }
}

extension Ledger {
  /// How often each deadline was changed since it was promised; none for one that was not.
  ///
  /// - Throws: `LedgerError`.
  package func changeCounts() throws -> [DeadlineKey: Int] {
    try read { database in
      var counts: [DeadlineKey: Int] = [:]
      try PreparedStatement(
        database,
        """
        SELECT response, deadline, count(*) FROM events WHERE state NOT NULL
        GROUP BY response, deadline
        """
      ).forEachRow { row in
        guard let kind = Deadline.Kind(rawValue: row.text(1)) else { return }
        counts[DeadlineKey(response: row.integer(0), kind: kind)] = Int(row.integer(2))
      }
      return counts
    }
  }
}
