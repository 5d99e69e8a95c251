import TestSupport

@testable import HeedCore

extension SeededRandom {
  /// An instant of a range of seconds since 1970.
  mutating func instant(in range: Range<Int>) -> Instant {
    Instant(seconds: Int64(number(in: range)))
  }
}
