/// A recurrence rule for a holiday that comes back every year (RFC 5545, section 3.3.10).
///
/// `FREQ=YEARLY` with `INTERVAL`, `COUNT` and `UNTIL`, and with `BYMONTH` and `BYDAY` for days such
/// as the fourth Thursday of November (`BYMONTH=11;BYDAY=4TH`).
struct YearlyRule: Hashable, Sendable {
  /// `4TH`: the fourth Thursday; `-1MO`: the last Monday.
  fileprivate struct DayOfMonth: Hashable {
    let ordinal: Int
    let weekday: Weekday
  }

  private static let lastYear = 2100

  private var interval = 1
  private var count = Int.max
  private var until: CivilDate?
  private var month: Int?
  private var day: Int?
  private var weekday: DayOfMonth?

  /// The days on which an event that first occurs on `first` occurs, up to 2100.
  func dates(from first: CivilDate) -> [CivilDate] {
    var dates = [first]
    for year in stride(from: first.year, through: Self.lastYear, by: interval) {
      guard dates.count < count else { break }
      guard let date = date(in: year, first), date > first else { continue }
      if let until, date > until { break }
      dates.append(date)
    }
    return dates
  }

  /// Nil when the year has no such day, as 29 February.
  private func date(in year: Int, _ first: CivilDate) -> CivilDate? {
    let month = month ?? first.month
    guard let weekday else { return CivilDate(year: year, month: month, day: day ?? first.day) }
    let length = CivilDate.days(inMonth: month, of: year)
    let edge = CivilDate(year: year, month: month, day: weekday.ordinal > 0 ? 1 : length)
    guard let edge else { return nil }
    let distance = weekday.weekday.rawValue - edge.weekday.rawValue
    let weeks = 7 * (abs(weekday.ordinal) - 1)
    let day =
      weekday.ordinal > 0
      ? 1 + (distance + 7) % 7 + weeks : length - (7 - distance) % 7 - weeks
    return CivilDate(year: year, month: month, day: day)
  }
}

extension YearlyRule {
  static func parse(_ text: String) -> Result<YearlyRule, TextProblem> {
    Result { () throws(TextProblem) in
      var rule = YearlyRule()
      let parts = text.uppercased().split(separator: ";").map { part in
        part.split(separator: "=", maxSplits: 1).map { String($0) }
      }
      for part in parts where part.count != 2 || !rule.read(part[0], part[1]) {
        throw TextProblem(
          "the repetition '\(part.joined(separator: "="))' is not read",
          help: "repeat the event yearly, or add an event for each year")
      }
      guard parts.contains(["FREQ", "YEARLY"]) else {
        throw TextProblem("the repetition does not say how often", help: "write FREQ=YEARLY")
      }
      guard rule.month != nil || rule.weekday == nil && rule.day == nil else {
        throw TextProblem(
          "the repetition names a day without its month", help: "add BYMONTH, as in BYMONTH=11")
      }
      return rule
    }
  }

  /// Takes one part; false when it can't be used.
  private mutating func read(_ key: String, _ value: String) -> Bool {
    switch key {
    case "FREQ": return value == "YEARLY"
    case "WKST": return true
    case "UNTIL":
      until = CivilDate.parse(String(value.prefix(8)))
      return until != nil
    case "BYDAY":
      weekday = DayOfMonth(value)
      return weekday != nil
    default: return Int(value).map { read(key, number: $0) } ?? false
    }
  }

  private mutating func read(_ key: String, number: Int) -> Bool {
    switch key {
    case "INTERVAL" where (1...1000).contains(number): interval = number
    case "COUNT" where number > 0: count = number
    case "BYMONTH" where (1...12).contains(number): month = number
    case "BYMONTHDAY" where (1...31).contains(number): day = number
    default: return false
    }
    return true
  }
}

extension YearlyRule.DayOfMonth {
  fileprivate init?(_ text: String) {
    let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    guard let index = codes.firstIndex(of: String(text.suffix(2))),
      let ordinal = Int(text.dropLast(2)), (1...5).contains(abs(ordinal))
    else { return nil }
    self.init(ordinal: ordinal, weekday: Weekday.allCases[index])
  }
}
