import Testing

@testable import HeedCore

/// Calendars for the tests, built from the texts that people write.
enum Office {
  /// Where most questions of the tests are; answers must not depend on it.
  static let present = Instant(seconds: 1_790_000_000)

  /// Open as written, Monday to Friday unless other days are given.
  static func definition(
    _ hours: String, on days: String = "monday-friday", in zone: String = "Europe/Berlin",
    holidays: [String] = [], other: [String: String] = [:]
  ) throws -> CalendarDefinition {
    var definition = CalendarDefinition(name: "office", zone: try Sample.zone(zone))
    let hours = try OpeningHours.parse(hours).get()
    #expect(definition.week.set(hours, on: try Weekday.parse(days: days).get()) == nil)
    for holiday in holidays { definition.add(try Holiday.parse(holiday).get()) }
    for (text, hours) in other {
      let date = try Sample.date(String(text.prefix(10)))
      let name = text.count > 11 ? String(text.dropFirst(11)) : nil
      let problem = definition.set(try OpeningHours.parse(hours).get(), on: date, name: name)
      #expect(problem == nil)
    }
    return definition
  }

  static func calendar(
    _ hours: String, on days: String = "monday-friday", in zone: String = "Europe/Berlin",
    holidays: [String] = [], other: [String: String] = [:]
  ) throws -> WorkingCalendar {
    try WorkingCalendar(
      definition(hours, on: days, in: zone, holidays: holidays, other: other), near: present)
  }
}

extension WorkingCalendar {
  /// When a promise falls due, in and out as texts on the calendar's clocks.
  func due(_ start: String, _ span: String) throws -> String {
    try text(due(from: instant(start), within: Sample.span(span)))
  }

  /// When to warn, in and out as texts on the calendar's clocks.
  func warning(_ due: String, _ span: String) throws -> String {
    try text(warning(before: instant(due), by: Sample.span(span)))
  }

  func openHours(_ start: String, _ end: String) throws -> Double {
    try Double(openSeconds(from: instant(start), to: instant(end))) / 3600
  }

  func instant(_ text: String) throws -> Instant {
    try Sample.instant(text, definition?.zone.identifier ?? "UTC")
  }

  private func text(_ instant: Instant) -> String {
    let civil = (definition?.zone ?? .utc).civil(at: instant)
    let seconds = civil.time.secondsSinceMidnight
    let clock = OpeningHours.clock(seconds / 60) + (seconds % 60 == 0 ? "" : ":\(seconds % 60)")
    return "\(EnglishNames.weekday(civil.date.weekday).prefix(3)) \(civil.date.iso8601) \(clock)"
  }
}
