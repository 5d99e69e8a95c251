/// A point in time in the parts of the Gregorian calendar, in UTC.
///
/// The conversion is Howard Hinnant's `civil_from_days`
/// (https://howardhinnant.github.io/date_algorithms.html).
struct UTCTime {
  private let year: Int64
  private let month: Int64
  private let day: Int64
  private let minutes: Int64

  /// - Parameter seconds: Seconds since 1970; times outside the years 1 to 9999 count as the
  ///   nearest in them.
  init(seconds: Int64) {
    let seconds = min(max(seconds, -62_135_596_800), 253_402_300_799)
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    minutes = (seconds - days * 86_400) / 60
    // From here on, years begin in March and are counted in eras of 400 years.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Such as `20261123T1000Z`; sorts by time.
  var compact: String {
    Self.padded(year, 4) + Self.padded(month, 2) + Self.padded(day, 2) + "T"
      + Self.padded(minutes / 60, 2) + Self.padded(minutes % 60, 2) + "Z"
  }

  /// Such as `2026-11-23 10:00 UTC`.
  var readable: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2)) "
      + "\(Self.padded(minutes / 60, 2)):\(Self.padded(minutes % 60, 2)) UTC"
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
