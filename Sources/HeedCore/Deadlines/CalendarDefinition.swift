/// The hours in which a team works, as its settings describe them.
package struct CalendarDefinition: Hashable, Sendable {
  /// Hours that hold on one date, in place of the weekday's.
  package struct DatedHours: Hashable, Sendable {
    package let hours: OpeningHours
    /// `Christmas Eve`; nil when the settings give none.
    package let name: String?
  }

  package let name: String
  package let zone: TimeZoneRules
  package var week: OpeningWeek
  /// The days closed all day, with the names of what is celebrated; empty for a day without.
  package private(set) var holidays: [CivilDate: [String]] = [:]
  /// Half days and extra working days; they win over holidays.
  package private(set) var datedHours: [CivilDate: DatedHours] = [:]

  package init(name: String, zone: TimeZoneRules, week: OpeningWeek = OpeningWeek()) {
    self.name = name
    self.zone = zone
    self.week = week
  }

  /// Closes the calendar on the days of a holiday.
  package mutating func add(_ holiday: Holiday) {
    for day in holiday.days {
      var names = holidays[day] ?? []
      if let name = holiday.name, !names.contains(name) { names.append(name) }
      holidays[day] = names
    }
  }

  /// Sets the hours of one date: a half day, or a day on which the team works though the week or a
  /// holiday says otherwise.
  ///
  /// - Returns: what is wrong when the date has other hours already; nothing is set then.
  package mutating func set(
    _ hours: OpeningHours, on date: CivilDate, name: String? = nil
  ) -> TextProblem? {
    if let existing = datedHours[date], existing.hours != hours {
      return TextProblem(
        "\(date.iso8601) has hours already: \(existing.hours.text)",
        help: "write the hours of each date once")
    }
    datedHours[date] = DatedHours(hours: hours, name: name)
    return nil
  }

  /// When the calendar is open on a date.
  package func hours(on date: CivilDate) -> OpeningHours {
    if let dated = datedHours[date] { return dated.hours }
    return holidays[date] == nil ? week[date.weekday] : .closed
  }

  /// Whether some weekday or date has opening hours at all.
  package var opens: Bool {
    !week.isClosed || datedHours.values.contains { !$0.hours.isClosed }
  }
}
