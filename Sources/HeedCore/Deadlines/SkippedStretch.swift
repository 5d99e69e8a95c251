/// Closed time that a deadline does not count, with the reason that people know it by.
package struct SkippedStretch: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// After the last hours of a day or before the first.
    case night
    /// Between two opening hours of a day.
    case pause
    case weekend
    /// A weekday on which the calendar never opens.
    case closedWeekday(Weekday)
    /// The names of the holiday; empty when the settings give none.
    case holiday(names: [String])
    /// A date with hours of its own, outside of these; the name is nil when the settings give none.
    case shortDay(name: String?)
  }

  package let start: Instant
  package let end: Instant
  package let reason: Reason

  /// `night`, `weekend`, `Christmas Day`.
  package var name: String {
    switch reason {
    case .night: "night"
    case .pause: "break"
    case .weekend: "weekend"
    case .closedWeekday(let day): "closed on \(EnglishNames.weekday(day))s"
    case .holiday(let names): names.isEmpty ? "holiday" : names.joined(separator: ", ")
    case .shortDay(let name): name ?? "other hours on this date"
    }
  }
}

extension WorkingCalendar {
  /// Every closed stretch between two instants, in order; empty for `always`.
  ///
  /// Stretches of different reasons are told apart at midnight in the calendar's zone: a Friday
  /// evening, the weekend and a holiday on Monday are three.
  ///
  /// - Throws: `CalendarError.outsideYears`.
  package func skipped(
    from start: Instant, to end: Instant
  ) throws(CalendarError) -> [SkippedStretch] {
    try checkYears(start)
    try checkYears(end)
    guard let definition, start < end else { return [] }
    let closed = try answer { $0.closed(from: start.seconds, to: end.seconds) }
    return closed.flatMap { definition.split($0) }.reduce(into: []) { stretches, next in
      if let last = stretches.last, last.end == next.start, last.reason == next.reason {
        stretches[stretches.count - 1] = SkippedStretch(
          start: last.start, end: next.end, reason: last.reason)
      } else {
        stretches.append(next)
      }
    }
  }
}

extension OpenIntervals {
  /// The stretches between the open ones, cut to a start and an end.
  fileprivate func closed(from start: Int64, to end: Int64) -> [Range<Int64>]? {
    guard var index = firstEnding(after: start), known.contains(end) else { return nil }
    var closed: [Range<Int64>] = []
    var begin = start
    while begin < end {
      let opening = index < intervals.count ? Int64(intervals[index].start) : end
      if begin < opening { closed.append(begin..<min(opening, end)) }
      begin = index < intervals.count ? Int64(intervals[index].end) : end
      index += 1
    }
    return closed
  }
}

extension CalendarDefinition {
  /// Cuts a closed stretch at each midnight and says why each part is closed.
  fileprivate func split(_ closed: Range<Int64>) -> [SkippedStretch] {
    var parts: [SkippedStretch] = []
    var start = closed.lowerBound
    while start < closed.upperBound {
      let date = zone.civil(at: Instant(seconds: start)).date
      let midnight = zone.instant(ofMidnight: date.adding(days: 1)).seconds
      let end = min(closed.upperBound, midnight > start ? midnight : closed.upperBound)
      parts.append(
        SkippedStretch(
          start: Instant(seconds: start), end: Instant(seconds: end),
          reason: reason(on: date, start..<end)))
      start = end
    }
    return parts
  }

  private func reason(on date: CivilDate, _ closed: Range<Int64>) -> SkippedStretch.Reason {
    let hours = hours(on: date)
    let usual = week[date.weekday]
    if let dated = datedHours[date] {
      if instants(of: usual, on: date).contains(where: { $0.overlaps(closed) }) {
        return .shortDay(name: dated.name)
      }
    } else if let names = holidays[date] {
      return .holiday(names: names)
    }
    let open = instants(of: hours, on: date)
    guard let first = open.first, let last = open.last else {
      return date.weekday.isWeekend ? .weekend : .closedWeekday(date.weekday)
    }
    let isWithin = first.lowerBound < closed.upperBound && closed.lowerBound < last.upperBound
    return isWithin ? .pause : .night
  }

  private func instants(of hours: OpeningHours, on date: CivilDate) -> [Range<Int64>] {
    let midnight = CivilDateTime(date).localSeconds
    return hours.ranges.map { range in
      let start = zone.firstInstant(showing: midnight + Int64(range.lowerBound) * 60)
      return start..<max(start, zone.firstInstant(showing: midnight + Int64(range.upperBound) * 60))
    }
  }
}
