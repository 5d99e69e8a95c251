import GRDB

extension Ledger {
  /// Gives `body` the deadlines in the given states, most urgent first: by priority, then by due
  /// time, then in the order of their responses.
  ///
  /// - Parameters:
  ///   - states: Only open and paused ones are found fast.
  ///   - priorities: The names of priorities, most urgent first; others come after them.
  ///   - limit: How many are wanted at most.
  ///   - body: Must not use the ledger.
  /// - Throws: `LedgerError`, and what `body` throws.
  package func forEachDeadline(
    in states: Set<Deadline.State> = [.open, .paused], priorities: [String], limit: Int = .max,
    _ body: (ListedDeadline) throws -> Void
  ) throws {
    try read { database in
      try DeadlineReader(database, states: states, priorities: priorities, limit: limit)
        .forEach(body)
    }
  }

  /// The deadlines that `forEachDeadline` gives, all at once.
  ///
  /// - Throws: `LedgerError`.
  package func deadlines(
    in states: Set<Deadline.State> = [.open, .paused], priorities: [String], limit: Int = .max
  ) throws -> [ListedDeadline] {
    var deadlines: [ListedDeadline] = []
    try forEachDeadline(in: states, priorities: priorities, limit: limit) { deadlines.append($0) }
    return deadlines
  }
}
