/// Why a calendar can't answer.
package enum CalendarError: Error, Hashable, Sendable {
  /// No weekday and no date has opening hours.
  case neverOpen(calendar: String)
  /// The calendar is not open long enough before the end of 2100, or after the start of 1970.
  case notOpenLongEnough(calendar: String)
  /// The instant, or the answer, is outside the years 1970 to 2100.
  case outsideYears

  /// One sentence in plain words.
  package var message: String {
    switch self {
    case .neverOpen(let calendar): "the calendar '\(calendar)' is never open"
    case .notOpenLongEnough(let calendar): "the calendar '\(calendar)' is not open long enough"
    case .outsideYears: "deadlines can be worked out from 1970 to 2100 only"
    }
  }

  /// What to do about it.
  package var help: String {
    switch self {
    case .neverOpen: "give at least one day hours, such as  monday-friday: \"09:00-17:00\""
    case .notOpenLongEnough: "give at least one weekday hours, not only single dates"
    case .outsideYears: "check the date; a wrong year is the usual cause"
    }
  }
}
