/// A calendar made ready for working out deadlines: measuring and adding time is a binary search.
///
/// It gives the same answer whatever the process's time zone and language, and may be shared
/// between threads. It knows the years 1970 to 2100.
package struct WorkingCalendar: Sendable {
  /// Open at every instant; a working day on it is 24 hours.
  package static let always = WorkingCalendar()

  /// What the calendar was made from; nil for `always`.
  package let definition: CalendarDefinition?
  /// The years that are asked for most.
  private let near: OpenIntervals
  private let all: AllOpenIntervals?

  private init() {
    definition = nil
    near = .always
    all = nil
  }

  /// Works out the years around an instant, and the others once they are asked for.
  ///
  /// - Parameters:
  ///   - definition: the hours, the zone and the holidays.
  ///   - instant: where most questions will be, such as the present; answers don't depend on it.
  /// - Throws: `CalendarError.neverOpen` when nothing in the definition opens it.
  package init(_ definition: CalendarDefinition, near instant: Instant) throws(CalendarError) {
    guard definition.opens else { throw CalendarError.neverOpen(calendar: definition.name) }
    self.definition = definition
    let seconds = min(max(instant.seconds, 0), OpenIntervals.end - 1)
    let year = CivilDateTime(localSeconds: seconds).date.year
    near = OpenIntervals(definition, years: year - 2...year + 8)
    all = AllOpenIntervals(definition)
  }

  package var name: String {
    definition?.name ?? "always"
  }

  /// The answer that the near years give, or else all years.
  @inline(__always)
  func answer<Answer>(
    _ question: (borrowing OpenIntervals) -> Answer?
  ) throws(CalendarError) -> Answer {
    if let answer = question(near) { return answer }
    if let all, let answer = question(all.intervals) { return answer }
    throw CalendarError.notOpenLongEnough(calendar: name)
  }

  func checkYears(_ instant: Instant) throws(CalendarError) {
    guard (0..<OpenIntervals.end).contains(instant.seconds) else { throw .outsideYears }
  }
}

extension WorkingCalendar {
  /// - Throws: `CalendarError.outsideYears`.
  package func isOpen(at instant: Instant) throws(CalendarError) -> Bool {
    try nextOpening(atOrAfter: instant) == instant
  }

  /// The first open instant at or after an instant.
  ///
  /// - Throws: `CalendarError` when the calendar does not open again, or outside its years.
  package func nextOpening(atOrAfter instant: Instant) throws(CalendarError) -> Instant {
    try checkYears(instant)
    return try answer { $0.nextOpening(atOrAfter: instant.seconds) }
  }

  /// The seconds for which the calendar is open between two instants; negative when `end` is before
  /// `start`.
  ///
  /// - Throws: `CalendarError.outsideYears`.
  package func openSeconds(from start: Instant, to end: Instant) throws(CalendarError) -> Int64 {
    try checkYears(start)
    try checkYears(end)
    return try answer { intervals in
      guard let before = intervals.total(before: start.seconds),
        let after = intervals.total(before: end.seconds)
      else { return nil }
      return after - before
    }
  }

  /// When a promise made at `start` falls due.
  ///
  /// - Wall-clock spans: exactly that many seconds later, open or not.
  /// - Working minutes and hours: the earliest instant by which the calendar has been open for so
  ///   long. Four hours that end with the morning are due at its end, not when the afternoon begins.
  /// - Working days, which last from the first opening to the last close, breaks included:
  ///   A start within one is due at the same time of day, that many working days later, so that
  ///   one working day after Friday 16:00 is Monday 16:00. If the calendar is closed at that time,
  ///   it is due when it closed before, or when that day opens, if it has not yet.
  ///   A start outside has the whole of the next working day for its first: one working day after
  ///   Saturday, after Friday evening and after Monday before the opening is the close of Monday.
  ///
  /// A later start never falls due earlier.
  ///
  /// - Throws: `CalendarError` when the start or the answer is outside the years 1970 to 2100.
  package func due(
    from start: Instant, within span: TimeSpan
  ) throws(CalendarError) -> Instant {
    try checkYears(start)
    let seconds = span.nominalSeconds
    guard span.clock == .working, let zone = definition?.zone else {
      let due = start + seconds
      try checkYears(due)
      return due
    }
    if span.unit == .day {
      let days = Int(seconds / span.unit.rawValue)
      return try answer { $0.due(from: start.seconds, workingDays: days, zone) }
    }
    return try answer { $0.due(from: start.seconds, openSeconds: seconds) }
  }

  /// When to warn of a due time, always while the calendar is open and before the due time.
  ///
  /// - Working minutes and hours: the latest instant from which the calendar is still open for so
  ///   long. One working hour before Tuesday 11:00 is Tuesday 10:00; before Tuesday 09:30, in an
  ///   office open from 09:00 to 18:00, it is Monday 17:30.
  /// - Working days: the same time of day, that many working days before, or when the calendar next
  ///   opens, if it is closed at that time. A due time outside any working day counts as the opening
  ///   of the next one.
  /// - Wall-clock spans: so much earlier. If the calendar is closed then, at the next opening before
  ///   the due time; if there is none, so much before the last close, or at the opening before it.
  ///
  /// - Throws: `CalendarError` when the due time or the answer is outside the years 1970 to 2100.
  package func warning(
    before due: Instant, by span: TimeSpan
  ) throws(CalendarError) -> Instant {
    try checkYears(due)
    let seconds = span.nominalSeconds
    guard let zone = definition?.zone else {
      let warning = due + -seconds
      try checkYears(warning)
      return warning
    }
    return try answer { intervals in
      switch (span.clock, span.unit) {
      case (.wall, _):
        intervals.warning(before: due.seconds, seconds: seconds)
      case (.working, .day):
        intervals.warning(
          before: due.seconds, workingDays: Int(seconds / span.unit.rawValue), zone)
      case (.working, _):
        intervals.warning(before: due.seconds, openSeconds: seconds)
      }
    }
  }
}
