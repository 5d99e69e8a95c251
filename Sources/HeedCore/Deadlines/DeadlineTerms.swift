/// What a promise counts by: how long, on which calendar, and when its owner is warned.
package struct DeadlineTerms: Sendable {
  package let within: TimeSpan
  package let calendar: WorkingCalendar
  package let warnBefore: TimeSpan?

  package init(within: TimeSpan, calendar: WorkingCalendar, warnBefore: TimeSpan? = nil) {
    self.within = within
    self.calendar = calendar
    self.warnBefore = warnBefore
  }

  /// When a promise made at `start` falls due, with the time for which its clock stood still.
  ///
  /// - Parameters:
  ///   - start: when the clock started.
  ///   - pauses: the stretches for which it stood still; they don't overlap.
  /// - Returns: the due time; not before `start`.
  /// - Throws: `CalendarError` when it lies outside the years 1970 to 2100.
  package func due(
    from start: Instant, pauses: [Range<Instant>] = []
  ) throws(CalendarError) -> Instant {
    var due = try calendar.due(from: start, within: within)
    for pause in pauses {
      due = try credit(due, pausedFrom: pause.lowerBound, to: pause.upperBound)
    }
    return due
  }

  /// The due time after a pause: as much later as the clock would have run meanwhile.
  ///
  /// For working time a pause over closed hours gives nothing back. A clock on the wall never stops,
  /// so all of a pause counts.
  ///
  /// - Throws: `CalendarError` when it lies outside the years 1970 to 2100.
  package func credit(
    _ due: Instant, pausedFrom start: Instant, to end: Instant
  ) throws(CalendarError) -> Instant {
    let seconds = try running(from: start, to: end)
    guard seconds > 0 else { return due }
    return try calendar.advance(due, by: seconds, within.clock)
  }

  /// The seconds for which the clock runs between two instants; negative when the second is earlier.
  ///
  /// - Throws: `CalendarError` when one lies outside the years 1970 to 2100.
  package func running(from start: Instant, to end: Instant) throws(CalendarError) -> Int64 {
    switch within.clock {
    case .wall: end - start
    case .working: try calendar.openSeconds(from: start, to: end)
    }
  }

  /// When to warn of a due time; nil when nobody is warned.
  ///
  /// - Throws: `CalendarError` when it lies outside the years 1970 to 2100.
  package func warning(
    before due: Instant, start: Instant
  ) throws(CalendarError) -> Instant? {
    guard let warnBefore else { return nil }
    return min(due, max(start, try calendar.warning(before: due, by: warnBefore)))
  }
}

extension WorkingCalendar {
  /// The instant by which a clock has run for so many more seconds.
  ///
  /// - Throws: `CalendarError` when it lies outside the years 1970 to 2100.
  func advance(
    _ instant: Instant, by seconds: Int64, _ clock: TimeSpan.Clock
  ) throws(CalendarError) -> Instant {
    try checkYears(instant)
    guard clock == .working, definition != nil else {
      let later = instant + seconds
      try checkYears(later)
      return later
    }
    return try answer { $0.due(from: instant.seconds, openSeconds: seconds) }
  }
}
