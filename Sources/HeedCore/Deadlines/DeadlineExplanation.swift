/// How a due time came about, stretch by stretch.
package struct DeadlineExplanation: Sendable {
  /// A stretch of time in which the clock ran, or did not.
  package struct Step: Sendable {
    package enum Kind: Hashable, Sendable {
      case counts
      /// Closed, for a reason such as `night` or the name of a holiday.
      case closed(SkippedStretch.Reason, name: String)
      /// Open, but the clock stood still.
      case paused
    }

    package let start: Instant
    package let end: Instant
    package let kind: Kind
    /// The seconds for which the clock has run by the end of the stretch.
    package let total: Int64
    /// The working days that have begun by then, the day of the start not counted.
    package let days: Int
  }

  package let start: Instant
  package let due: Instant
  package let within: TimeSpan
  package let calendar: WorkingCalendar
  package let steps: [Step]

  /// Explains a promise.
  ///
  /// - Parameters:
  ///   - terms: what it counts by.
  ///   - start: when its clock started.
  ///   - pauses: the stretches for which it stood still, in order.
  /// - Throws: `CalendarError` when it can't be worked out.
  package init(
    _ terms: DeadlineTerms, from start: Instant, pauses: [Range<Instant>] = []
  ) throws(CalendarError) {
    self.start = start
    within = terms.within
    calendar = terms.calendar
    due = try terms.due(from: start, pauses: pauses)
    var writer = StepWriter(terms, start: start, pauses: pauses)
    let closed =
      terms.within.clock == .wall ? [] : try terms.calendar.skipped(from: start, to: due)
    var time = start
    for stretch in closed {
      try writer.open(from: time, to: stretch.start)
      try writer.add(stretch.start, stretch.end, .closed(stretch.reason, name: stretch.name))
      time = stretch.end
    }
    try writer.open(from: time, to: due)
    steps = writer.steps
  }
}

/// Writes the steps of an explanation in order.
private struct StepWriter {
  private(set) var steps: [DeadlineExplanation.Step] = []
  private let terms: DeadlineTerms
  private let start: Instant
  private let pauses: [Range<Instant>]
  private var total: Int64 = 0

  init(_ terms: DeadlineTerms, start: Instant, pauses: [Range<Instant>]) {
    self.terms = terms
    self.start = start
    self.pauses = pauses
  }

  /// A stretch in which the clock runs but for the pauses in it.
  mutating func open(from start: Instant, to end: Instant) throws(CalendarError) {
    var time = start
    for pause in pauses where pause.upperBound > time && pause.lowerBound < end {
      try add(time, max(time, pause.lowerBound), .counts)
      try add(max(time, pause.lowerBound), min(end, pause.upperBound), .paused)
      time = min(end, pause.upperBound)
    }
    try add(time, end, .counts)
  }

  mutating func add(
    _ start: Instant, _ end: Instant, _ kind: DeadlineExplanation.Step.Kind
  ) throws(CalendarError) {
    guard start < end else { return }
    if kind == .counts { total += end - start }
    steps.append(
      DeadlineExplanation.Step(
        start: start, end: end, kind: kind, total: total,
        days: try terms.calendar.workingDays(from: self.start, to: end)))
  }
}

extension WorkingCalendar {
  /// The working days that open after one instant and before another; 0 for `always`.
  ///
  /// - Throws: `CalendarError.outsideYears`.
  func workingDays(from start: Instant, to end: Instant) throws(CalendarError) -> Int {
    guard definition != nil else { return 0 }
    return try answer { intervals in
      guard let first = intervals.lastDay(openingBefore: start.seconds, inclusive: true),
        let last = intervals.lastDay(openingBefore: end.seconds, inclusive: false)
      else { return nil }
      return max(0, last - first)
    }
  }
}
