/// Year, month and day of the Gregorian calendar, with the time of day.
struct CivilDate {
  var year: Int
  var month: Int
  var day: Int
  var hour = 0
  var minute = 0
  var second = 0
}

extension CivilDate {
  /// The first and the last second that can be shown: the years from -9999 to 9999.
  static let seconds = -377_705_116_800...253_402_300_799

  /// Days since the beginning of 1970 (Howard Hinnant, "chrono-compatible low-level date
  /// algorithms", days_from_civil).
  var daysSince1970: Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Seconds since the beginning of 1970, if the fields are read as UTC.
  var secondsSince1970: Int {
    ((daysSince1970 * 24 + hour) * 60 + minute) * 60 + second
  }

  /// The date and time that clocks show at a moment (civil_from_days, as above).
  ///
  /// Moments outside `seconds` are moved to its nearest end.
  init(_ moment: Timestamp) {
    let (sum, overflow) = moment.seconds.addingReportingOverflow(moment.offset)
    let shown = overflow ? moment.seconds : sum
    let local = min(max(shown, Self.seconds.lowerBound), Self.seconds.upperBound)
    let days = (local >= 0 ? local : local - 86_399) / 86_400
    let clock = local - days * 86_400
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * part + 2) / 5 + 1
    month = part < 10 ? part + 3 : part - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    hour = clock / 3600
    minute = clock / 60 % 60
    second = clock % 60
  }

  /// 0 for Sunday to 6 for Saturday.
  var weekday: Int {
    ((daysSince1970 + 4) % 7 + 7) % 7
  }

  /// Counted from 1.
  var dayOfYear: Int {
    daysSince1970 - CivilDate(year: year, month: 1, day: 1).daysSince1970 + 1
  }

  /// Whether there is such a day and time; 24:00 and leap seconds are not.
  var exists: Bool {
    guard (-9999...9999).contains(year), (1...12).contains(month), (1...31).contains(day),
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return false }
    let back = CivilDate(Timestamp(seconds: secondsSince1970))
    return back.month == month && back.day == day
  }
}
