/// A day and a time of day as calendar and clock on the wall show them, in no particular zone.
package struct CivilDateTime: Hashable, Comparable, Sendable {
  package let date: CivilDate
  package let time: CivilTime

  package init(_ date: CivilDate, _ time: CivilTime = .midnight) {
    self.date = date
    self.time = time
  }

  package static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }

  /// The seconds from 1970-01-01T00:00:00 to this time, both on the same clock on the wall.
  package var localSeconds: Int64 {
    Int64(date.daysSinceEpoch) * 86_400 + Int64(time.secondsSinceMidnight)
  }

  /// Outside the years 0 to 9999, the first or last day of them.
  package init(localSeconds seconds: Int64) {
    self.init(
      CivilDate(daysSinceEpoch: Int(seconds.dividedRoundingDown(by: 86_400))),
      CivilTime(ofLocalSeconds: seconds))
  }
}

extension Int64 {
  /// The quotient, rounded towards negative infinity.
  func dividedRoundingDown(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
