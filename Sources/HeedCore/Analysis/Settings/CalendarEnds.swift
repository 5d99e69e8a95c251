/// Finds calendars in use whose holidays end before the next twelve months do.
///
/// Holidays are published a year at a time, so that a list ends without anybody noticing; from then
/// on deadlines fall on days when nobody works.
struct CalendarEnds {
  let configuration: Configuration
  let places: FilePlaces
  let now: Instant

  /// The days of most years' end that have no holiday left, with some to spare.
  private static let quietDays = 90

  var findings: [Diagnostic] {
    let used = configuration.triage.usedCalendars
    return configuration.settings.calendars.filter { used.contains($0.name) }.compactMap {
      finding($0)
    }
  }

  private func finding(_ calendar: CalendarDefinition) -> Diagnostic? {
    let today = calendar.zone.civil(at: now).date
    guard let last = calendar.holidays.keys.max(),
      last.adding(days: Self.quietDays) < today.adding(days: 365)
    else { return nil }
    return Diagnostic(
      "calendar-ends", .warning, at: places.place("calendars", calendar.name, "holidays"),
      "the holidays of '\(calendar.name)' end on \(last.iso8601), but deadlines are worked out for "
        + "the twelve months from \(today.iso8601) on",
      help: "add the holidays that come after \(last.iso8601)")
  }
}
