import HeedCore
import HeedLedger

/// Which deadlines are wanted; what is not said lets all through.
package struct DeadlineFilter: Sendable {
  /// Empty for everything that is not closed.
  package var states: Set<DeadlineItem.State> = []
  /// Whether what is closed is wanted too.
  package var includesClosed = false
  /// Due by the end of such a time from now on, counted as each deadline counts.
  package var dueWithin: TimeSpan?
  /// The owner's id.
  package var owner: String?
  package var priority: String?
  /// A part of the customer's name or address.
  package var customer: String?
  package var kind: Deadline.Kind?

  package init() {}

  /// The states in which the ledger keeps what is wanted.
  var storedStates: Set<Deadline.State> {
    includesClosed || states.contains { $0 > .paused }
      ? Set(Deadline.State.allCases) : [.open, .paused]
  }

  func wants(_ state: DeadlineItem.State) -> Bool {
    states.isEmpty ? includesClosed || state <= .paused : states.contains(state)
  }
}
