import GRDB

extension Ledger {
  /// Gives `body` the deadlines in the given states, in the order of their responses.
  ///
  /// - Parameters:
  ///   - states: Only open and paused ones are found fast.
  ///   - asOf: The time to show them at, in seconds since 1970; nil as they are now.
  ///   - body: Must not use the ledger.
  /// - Throws: `LedgerError`, and what `body` throws.
  package func forEachDeadline(
    in states: Set<Deadline.State> = [.open, .paused], asOf: Int64? = nil,
    _ body: (ListedDeadline) throws -> Void
  ) throws {
    try read { database in
      if let asOf {
        try PastDeadlineReader(database, time: asOf).forEach { deadline in
          if states.contains(deadline.state) { try body(deadline) }
        }
      } else {
        try DeadlineReader(database, states: states).forEach(body)
      }
    }
  }
}
