/// A length of time as people promise it: `1 hour`, `4 working hours`, `3 working days`.
package struct TimeSpan: Hashable, Sendable {
  package enum Unit: Int64, CaseIterable, Sendable {
    // The raw value is the unit's length in seconds.
    case minute = 60
    case hour = 3600
    case day = 86_400
    case week = 604_800
  }

  /// What passes the time.
  package enum Clock: Sendable {
    /// Every minute counts; a day is 24 hours and a week 168, whatever the clocks do.
    case wall
    /// Only time in which the calendar is open counts; see `WorkingCalendar.due(from:within:)`.
    case working
  }

  /// The longest span that can be written: ten years of 365 days.
  package static let longest: Int64 = 3650 * 86_400

  /// The length in seconds, with a working day counted as 24 hours; at least 1.
  package let nominalSeconds: Int64
  package let unit: Unit
  package let clock: Clock

  /// Nil when the span would not be positive, would be longer than `longest`, or would be working
  /// weeks, which no calendar defines.
  package init?(_ amount: Int64, _ unit: Unit, _ clock: Clock = .wall) {
    let (seconds, overflows) = amount.multipliedReportingOverflow(by: unit.rawValue)
    guard !overflows else { return nil }
    self.init(nominalSeconds: seconds, unit, clock)
  }

  init?(nominalSeconds seconds: Int64, _ unit: Unit, _ clock: Clock) {
    guard (1...Self.longest).contains(seconds), clock == .wall || unit != .week,
      clock == .wall || unit != .day || seconds % unit.rawValue == 0
    else { return nil }
    self.nominalSeconds = seconds
    self.unit = unit
    self.clock = clock
  }

  /// The length by the clock on the wall; nil for working time.
  package var wallClockSeconds: Int64? {
    clock == .wall ? nominalSeconds : nil
  }

  /// As it is written in rules: `1 hour`, `1.5 working hours`.
  package var text: String {
    let (whole, rest) = nominalSeconds.quotientAndRemainder(dividingBy: unit.rawValue)
    var amount = String(whole)
    if rest > 0 {
      var digits = String(10_000 + rest * 10_000 / unit.rawValue).dropFirst()
      while digits.last == "0" { digits.removeLast() }
      amount += "." + digits
    }
    let working = clock == .working ? "working " : ""
    return "\(amount) \(working)\(unit)\(amount == "1" ? "" : "s")"
  }
}
