/// A point in time, in whole seconds since 1970-01-01T00:00:00Z (POSIX time, no leap seconds).
package struct Instant: Hashable, Comparable, Sendable {
  package var seconds: Int64

  package init(seconds: Int64) {
    self.seconds = seconds
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.seconds < right.seconds
  }

  package static func + (instant: Instant, seconds: Int64) -> Instant {
    Instant(seconds: instant.seconds + seconds)
  }

  /// The seconds from `right` to `left`; negative when `left` is earlier.
  package static func - (left: Instant, right: Instant) -> Int64 {
    left.seconds - right.seconds
  }
}
