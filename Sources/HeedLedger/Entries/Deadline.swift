/// A promise to a customer, as it is first written down.
package struct Deadline: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case respond
    case resolve
  }

  /// What has become of a deadline.
  ///
  /// At risk and overdue are not states: they follow from the time of asking.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case open
    case paused
    case met
    case missed
    case cancelled

    /// Whether nothing is owed any more.
    package var isClosed: Bool { self != .open && self != .paused }
  }

  package var kind: Kind
  /// When the clock started, in seconds since 1970.
  package var start: Int64
  /// When it must be done, in seconds since 1970; not before `start`.
  package var due: Int64
  /// When its owner is warned, in seconds since 1970; not after `due`.
  package var warnAt: Int64?
  /// The name of the calendar it was counted on.
  package var calendar: String
  /// What was promised, such as `4 working hours`; nil in entries of the first release.
  package var within: String?

  package init(
    kind: Kind, start: Int64, due: Int64, warnAt: Int64? = nil, calendar: String,
    within: String? = nil
  ) {
    self.kind = kind
    self.start = start
    self.due = due
    self.warnAt = warnAt
    self.calendar = calendar
    self.within = within
  }
}
