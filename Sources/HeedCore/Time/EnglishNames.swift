/// The names of days and months in English, whatever the process's language.
enum EnglishNames {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// `January` to `December`, for 1 to 12.
  static func month(_ month: Int) -> String {
    months[month - 1]
  }

  /// `Jan` to `Dec`, for 1 to 12, as in RFC 5322.
  static func shortMonth(_ month: Int) -> Substring.UTF8View {
    months[month - 1].utf8.prefix(3)
  }

  /// `Monday` to `Sunday`.
  static func weekday(_ weekday: Weekday) -> String {
    weekdays[weekday.rawValue - 1]
  }

  /// `Mon` to `Sun`, as in RFC 5322.
  static func shortWeekday(_ weekday: Weekday) -> Substring.UTF8View {
    weekdays[weekday.rawValue - 1].utf8.prefix(3)
  }
}
