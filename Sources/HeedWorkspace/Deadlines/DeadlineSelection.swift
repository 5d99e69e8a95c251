import HeedCore
import HeedLedger

/// Takes deadlines out of the ledger that a filter lets through, and measures what is left of them.
struct DeadlineSelection {
  private let filter: DeadlineFilter
  private let now: Instant
  private let calendars: [WorkingCalendar]
  /// The place of each calendar in their list, by name.
  private let calendarPlaces: [String: Int]
  private let ranks: [String: Int]
  private let customer: [UInt8]?
  /// What was worked out for deadlines alike: most share calendar, promise and due time.
  private var limits: [String: Instant] = [:]
  private var clocks: [String: TimeSpan.Clock] = [:]

  init(
    _ filter: DeadlineFilter, _ configuration: Configuration, at now: Instant
  ) throws {
    self.filter = filter
    self.now = now
    calendars = Array(configuration.triage.calendars.values)
    calendarPlaces = Dictionary(
      calendars.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    ranks = Dictionary(
      configuration.settings.priorities.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    customer = filter.customer.map { Array($0.lowercased().utf8) }
  }

  /// The deadline as it is listed; nil when it is not wanted.
  ///
  /// A first answer whose letter has left is taken as given, which `isAnswered` says.
  mutating func item(
    _ listed: ListedDeadline, isAnswered: Bool
  ) throws(CalendarError) -> DeadlineItem? {
    guard filter.owner == nil || filter.owner == listed.owner,
      filter.priority == nil || filter.priority == listed.priority,
      filter.kind == nil || filter.kind == listed.deadline.kind,
      isOfCustomer(listed)
    else { return nil }
    var listed = listed
    if isAnswered, listed.deadline.kind == .respond { answer(&listed) }
    let state = DeadlineItem.State(listed, at: now)
    guard filter.wants(state) else { return nil }
    let clock = clock(listed)
    let calendar = calendarPlaces[listed.deadline.calendar]
    if let span = filter.dueWithin {
      guard let calendar,
        try limit(span, calendars[calendar]) >= Instant(seconds: listed.deadline.due)
      else { return nil }
    }
    return DeadlineItem(
      listed: listed, state: state, remaining: try remaining(listed, calendar, clock),
      countsWorkingTime: clock == .working
        && calendar.map { calendars[$0].definition != nil } == true,
      rank: ranks[listed.priority] ?? ranks.count)
  }

  /// An answer that has left stops the clock at the time it is noticed.
  private func answer(_ listed: inout ListedDeadline) {
    guard !listed.state.isClosed, listed.round == 0 else { return }
    listed.state = now.seconds > listed.deadline.due ? .missed : .met
    listed.pausedAt = nil
    listed.closedAt = now.seconds
  }

  private func isOfCustomer(_ listed: ListedDeadline) -> Bool {
    guard let customer else { return true }
    return [listed.customerName, listed.customer].contains { name in
      name.map { $0.lowercased().utf8.containsSequence(customer) } ?? false
    }
  }

  private mutating func clock(_ listed: ListedDeadline) -> TimeSpan.Clock {
    guard let within = listed.deadline.within else { return .working }
    if let known = clocks[within] { return known }
    let clock = listed.promised?.clock ?? .working
    clocks[within] = clock
    return clock
  }

  private mutating func limit(
    _ span: TimeSpan, _ calendar: WorkingCalendar
  ) throws(CalendarError) -> Instant {
    if let limit = limits[calendar.name] { return limit }
    let limit = try calendar.due(from: now, within: span)
    limits[calendar.name] = limit
    return limit
  }

  private func remaining(
    _ listed: ListedDeadline, _ calendar: Int?, _ clock: TimeSpan.Clock
  ) throws(CalendarError) -> Int64? {
    guard !listed.state.isClosed else { return nil }
    let from = listed.pausedAt.map { Instant(seconds: $0) } ?? now
    let due = Instant(seconds: listed.deadline.due)
    switch clock {
    case .wall: return due - from
    case .working:
      guard let calendar else { return nil }
      return try calendars[calendar].openSeconds(from: from, to: due)
    }
  }
}

extension String.UTF8View {
  fileprivate func containsSequence(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: bytes) { return true }
      rest = rest[rest.index(after: start)...]
    }
    return false
  }
}
