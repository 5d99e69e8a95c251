/// A time of day as a clock on the wall shows it, in no particular time zone.
package struct CivilTime: Hashable, Comparable, Sendable {
  package static let midnight = CivilTime(secondsSinceMidnight: 0)

  /// 0 to 86,399.
  package let secondsSinceMidnight: Int

  private init(secondsSinceMidnight: Int) {
    self.secondsSinceMidnight = secondsSinceMidnight
  }

  /// Nil when there is no such time; `24:00` is the midnight of the next day, and not one.
  package init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    self.init(secondsSinceMidnight: hour * 3600 + minute * 60 + second)
  }

  /// The time of day of a number of seconds, of whatever day.
  init(ofLocalSeconds seconds: Int64) {
    let remainder = Int(seconds % 86_400)
    self.init(secondsSinceMidnight: remainder < 0 ? remainder + 86_400 : remainder)
  }

  package var hour: Int { secondsSinceMidnight / 3600 }
  package var minute: Int { secondsSinceMidnight / 60 % 60 }
  package var second: Int { secondsSinceMidnight % 60 }

  package static func < (left: CivilTime, right: CivilTime) -> Bool {
    left.secondsSinceMidnight < right.secondsSinceMidnight
  }
}
