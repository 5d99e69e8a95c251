extension OpenIntervals {
  /// The first open instant at or after an instant.
  func nextOpening(atOrAfter seconds: Int64) -> Instant? {
    guard let index = firstEnding(after: seconds), index < intervals.count else { return nil }
    return Instant(seconds: max(seconds, Int64(intervals[index].start)))
  }

  /// See `WorkingCalendar.due(from:within:)`, working minutes and hours.
  func due(from start: Int64, openSeconds: Int64) -> Instant? {
    guard let index = firstEnding(after: start), index < intervals.count else { return nil }
    let elapsed = max(0, start - Int64(intervals[index].start))
    let total = Int64(intervals[index].totalBefore) + elapsed + openSeconds
    return earliest(withTotal: total, from: index).map { Instant(seconds: $0) }
  }

  /// See `WorkingCalendar.due(from:within:)`, working days.
  func due(from start: Int64, workingDays: Int, _ zone: TimeZoneRules) -> Instant? {
    guard let begun = lastDay(openingBefore: start, inclusive: true) else { return nil }
    let target = begun + workingDays
    guard target < days.count else { return nil }
    guard begun >= 0, start < close(ofDay: begun) else {
      return Instant(seconds: close(ofDay: target))
    }
    // A repeated hour must not make a later start fall due earlier.
    let shown = zone.latestLocalSeconds(upTo: start)
    let wanted = sameTime(as: shown, ofDay: begun, onDay: target, zone)
    var due = Int64(days[target].opening)
    for interval in intervals[stretches(ofDay: target)] where Int64(interval.start) <= wanted {
      due = min(wanted, Int64(interval.end))
    }
    return Instant(seconds: due)
  }

  /// See `WorkingCalendar.warning(before:by:)`, working minutes and hours.
  func warning(before due: Int64, openSeconds: Int64) -> Instant? {
    total(before: due).flatMap { latest(withTotal: $0 - openSeconds) }
      .map { Instant(seconds: $0) }
  }

  /// See `WorkingCalendar.warning(before:by:)`, working days.
  func warning(before due: Int64, workingDays: Int, _ zone: TimeZoneRules) -> Instant? {
    guard let begun = lastDay(openingBefore: due, inclusive: false) else { return nil }
    let isWithin = begun >= 0 && due <= close(ofDay: begun)
    let day = isWithin ? begun - workingDays : begun + 1 - workingDays
    guard day >= 0, known.contains(Int64(days[day].opening)) else { return nil }
    guard isWithin else { return Instant(seconds: Int64(days[day].opening)) }
    let shown = zone.localSeconds(at: due)
    let wanted = sameTime(as: shown, ofDay: begun, onDay: day, zone)
    return nextOpening(atOrAfter: max(wanted, Int64(days[day].opening)))
  }

  /// See `WorkingCalendar.warning(before:by:)`, wall-clock spans.
  func warning(before due: Int64, seconds: Int64) -> Instant? {
    let wanted = due - seconds
    guard let index = firstEnding(after: wanted) else { return nil }
    if index < intervals.count {
      let opening = max(wanted, Int64(intervals[index].start))
      if opening < due { return Instant(seconds: opening) }
    }
    guard index > 0, known.contains(Int64(intervals[index - 1].start)) else { return nil }
    let last = intervals[index - 1]
    return Instant(seconds: max(Int64(last.end) - seconds, Int64(last.start)))
  }

  /// The instant at which the clocks show on one working day what they showed on another.
  private func sameTime(
    as local: Int64, ofDay day: Int, onDay target: Int, _ zone: TimeZoneRules
  ) -> Int64 {
    let distance = Int64(days[target].number) - Int64(days[day].number)
    return zone.firstInstant(showing: local + distance * 86_400)
  }
}
