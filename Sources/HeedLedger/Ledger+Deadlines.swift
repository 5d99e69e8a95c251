import GRDB

extension Ledger {
  /// The deadlines in the given states, most urgent first: by priority, then by due time.
  ///
  /// - Parameters:
  ///   - states: Only open and paused ones are found fast.
  ///   - priorities: The names of priorities, most urgent first; others come after them.
  /// - Throws: `LedgerError`.
  package func deadlines(
    in states: Set<Deadline.State> = [.open, .paused], priorities: [String]
  ) throws -> [ListedDeadline] {
    var ranks: [String: Int] = [:]
    for (rank, priority) in priorities.enumerated() where ranks[priority] == nil {
      ranks[priority] = rank
    }
    let list = try read { try DeadlineReader($0, states: states).all() }
    return list.map { (rank: ranks[$0.priority] ?? ranks.count, deadline: $0) }
      .sorted { left, right in
        if left.rank != right.rank { return left.rank < right.rank }
        return left.deadline.deadline.due < right.deadline.deadline.due
      }
      .map(\.deadline)
  }
}
