/// A day of the Gregorian calendar, in no particular time zone; years 0 to 9999.
package struct CivilDate: Hashable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CivilDate: Comparable {
  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate {
  private static let firstDay = -719_528
  private static let lastDay = 2_932_896

  /// The days since 1970-01-01; negative before.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`: years
  /// begin in March, so that the leap day comes last, and are counted in eras of 400.
  package var daysSinceEpoch: Int {
    let year = month <= 2 ? self.year - 1 : self.year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that many days after 1970-01-01 (`civil_from_days`); the first or last day of the
  /// years 0 to 9999 when it is outside them.
  package init(daysSinceEpoch days: Int) {
    let shifted = min(max(days, Self.firstDay), Self.lastDay) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    self.init(
      uncheckedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package var weekday: Weekday {
    Weekday(daysSinceEpoch: daysSinceEpoch)
  }

  /// The day `days` later; the first or last day of the years 0 to 9999 when that is outside.
  package func adding(days: Int) -> CivilDate {
    let (sum, overflows) = daysSinceEpoch.addingReportingOverflow(days)
    return CivilDate(daysSinceEpoch: overflows ? (days > 0 ? .max : .min) : sum)
  }
}

extension CivilDate {
  /// Reads `2026-12-25`; nil for anything else.
  package static func parse(_ text: String) -> CivilDate? {
    guard let time = ISO8601Time(text), time.time == nil else { return nil }
    return time.date
  }

  /// `2026-12-25`.
  package var iso8601: String {
    var bytes: [UInt8] = []
    bytes.appendDate(self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Weekday {
  /// The weekday of the day that many days after 1970-01-01, a Thursday.
  package init(daysSinceEpoch days: Int) {
    let sinceMonday = ((days % 7) + 10) % 7
    self = Weekday(rawValue: sinceMonday + 1) ?? .monday
  }
}
