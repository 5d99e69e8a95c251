/// A point in time, in whole seconds since 1970-01-01T00:00:00Z (POSIX time, no leap seconds).
package struct Instant: Hashable, Comparable, Sendable {
  package var seconds: Int64

  package init(seconds: Int64) {
    self.seconds = seconds
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.seconds < right.seconds
  }

  /// Stops at the first or last instant there is instead of overflowing.
  package static func + (instant: Instant, seconds: Int64) -> Instant {
    let (sum, overflows) = instant.seconds.addingReportingOverflow(seconds)
    return Instant(seconds: overflows ? (seconds > 0 ? .max : .min) : sum)
  }

  /// The seconds from `right` to `left`; negative when `left` is earlier.
  package static func - (left: Instant, right: Instant) -> Int64 {
    let (difference, overflows) = left.seconds.subtractingReportingOverflow(right.seconds)
    return overflows ? (left > right ? .max : .min) : difference
  }
}
