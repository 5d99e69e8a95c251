import HeedCore
import HeedLedger

/// One deadline as a list shows it.
package struct DeadlineItem: Sendable {
  /// How a deadline stands at the time of asking, in order of urgency.
  package enum State: Int, CaseIterable, Comparable, Sendable {
    case overdue
    case atRisk
    case open
    case paused
    case missed
    case met
    case cancelled

    /// As it is written in output for programs.
    package var name: String {
      switch self {
      case .overdue: "overdue"
      case .atRisk: "at_risk"
      case .open: "open"
      case .paused: "paused"
      case .missed: "missed"
      case .met: "met"
      case .cancelled: "cancelled"
      }
    }

    package static func < (left: State, right: State) -> Bool { left.rawValue < right.rawValue }
  }

  package let listed: ListedDeadline
  package let state: State
  /// The seconds for which its clock still runs until it is due, negative when it is late; nil when
  /// it is closed, or its calendar is no more.
  package let remaining: Int64?
  /// Whether only working time counts.
  package let countsWorkingTime: Bool
  /// The priority's place in the order of urgency.
  let rank: Int

  package var due: Instant { Instant(seconds: listed.deadline.due) }
  /// The customer's name, or else the address.
  package var customer: String? { listed.customerName ?? listed.customer }
}

extension DeadlineItem.State {
  /// How a deadline stands at a time.
  package init(_ listed: ListedDeadline, at now: Instant) {
    switch listed.state {
    case .open:
      switch listed.standing(at: now.seconds) {
      case .overdue: self = .overdue
      case .atRisk: self = .atRisk
      case .onTime, nil: self = .open
      }
    case .paused: self = .paused
    case .met: self = .met
    case .missed: self = .missed
    case .cancelled: self = .cancelled
    }
  }
}

/// The deadlines of a list, most urgent first.
package struct DeadlineBoard: Sendable {
  package let items: [DeadlineItem]
  /// How many there are in each state that occurs, the most urgent first.
  package let counts: [(state: DeadlineItem.State, count: Int)]
  /// The time at which they stand so.
  package let time: Instant

  init(_ items: [DeadlineItem], time: Instant) {
    self.time = time
    let keys = items.enumerated().map { index, item in
      SortKey(
        state: Int32(item.state.rawValue), rank: Int32(item.rank), due: item.listed.deadline.due,
        index: Int32(index))
    }
    self.items = keys.sorted().map { items[Int($0.index)] }
    let totals = keys.reduce(into: [Int32: Int]()) { $0[$1.state, default: 0] += 1 }
    counts = DeadlineItem.State.allCases.compactMap { state in
      totals[Int32(state.rawValue)].map { (state, $0) }
    }
  }

  package var hasOverdue: Bool { items.first?.state == .overdue }
}

/// What a list is sorted by, small enough to be moved about.
private struct SortKey: Comparable {
  let state: Int32
  let rank: Int32
  let due: Int64
  let index: Int32

  static func < (left: SortKey, right: SortKey) -> Bool {
    (left.state, left.rank, left.due, left.index)
      < (right.state, right.rank, right.due, right.index)
  }
}
