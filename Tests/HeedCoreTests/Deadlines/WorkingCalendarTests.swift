import TestSupport
import Testing

@testable import HeedCore

/// The rules for working time, each on the calendar of an ordinary office in Berlin.
///
/// 2 March 2026 is a Monday.
@Suite struct WorkingCalendarTests {
  private static let hours = "09:00-12:30, 13:30-18:00"

  @Test(arguments: [
    ("2026-03-02 10:00", "1 hour", "Mon 2026-03-02 11:00"),
    ("2026-03-07 22:15", "2 days", "Mon 2026-03-09 22:15"),
    ("2026-03-02 10:00", "2 working hours", "Mon 2026-03-02 12:00"),
    ("2026-03-02 12:00", "1 working hour", "Mon 2026-03-02 14:00"),
    ("2026-03-02 09:00", "3.5 working hours", "Mon 2026-03-02 12:30"),
    ("2026-03-06 17:00", "4 working hours", "Mon 2026-03-09 12:00"),
    ("2026-03-07 11:00", "30 working minutes", "Mon 2026-03-09 09:30"),
    ("2026-03-02 12:45", "30 working minutes", "Mon 2026-03-02 14:00"),
    ("2026-03-02 17:00", "1 working hour", "Mon 2026-03-02 18:00"),
    ("2026-03-02 18:00", "8 working hours", "Tue 2026-03-03 18:00"),
    ("2026-03-02 18:00", "40 working hours", "Mon 2026-03-09 18:00"),
  ])
  func hoursAreCountedWhileOpen(start: String, span: String, due: String) throws {
    #expect(try Office.calendar(Self.hours).due(start, span) == due)
  }

  @Test(arguments: [
    // Within a working day: the same time of day.
    ("2026-03-06 16:00", "1 working day", "Mon 2026-03-09 16:00"),
    ("2026-03-02 09:00", "1 working day", "Tue 2026-03-03 09:00"),
    ("2026-03-02 16:00", "3 working days", "Thu 2026-03-05 16:00"),
    ("2026-03-02 16:00", "5 working days", "Mon 2026-03-09 16:00"),
    // In the break: when it closed for the break.
    ("2026-03-02 12:45", "1 working day", "Tue 2026-03-03 12:30"),
    // Outside: the whole of the next working day is the first.
    ("2026-03-07 12:00", "1 working day", "Mon 2026-03-09 18:00"),
    ("2026-03-06 18:00", "1 working day", "Mon 2026-03-09 18:00"),
    ("2026-03-09 08:59", "1 working day", "Mon 2026-03-09 18:00"),
    ("2026-03-07 12:00", "3 working days", "Wed 2026-03-11 12:00"),
    // Around a half day, Wednesday, and a late day, Thursday.
    ("2026-03-10 16:00", "1 working day", "Wed 2026-03-11 12:00"),
    ("2026-03-10 11:00", "1 working day", "Wed 2026-03-11 11:00"),
    ("2026-03-11 11:00", "1 working day", "Thu 2026-03-12 13:00"),
    ("2026-03-11 15:00", "1 working day", "Thu 2026-03-12 18:00"),
    ("2026-03-10 16:00", "2 working days", "Thu 2026-03-12 16:00"),
    // Over a holiday, Friday.
    ("2026-03-12 16:00", "1 working day", "Mon 2026-03-16 16:00"),
    ("2026-03-13 16:00", "1 working day", "Mon 2026-03-16 18:00"),
  ])
  func daysAreCountedAsWorkingDays(start: String, span: String, due: String) throws {
    let calendar = try Office.calendar(
      Self.hours, holidays: ["2026-03-13 Founders' Day"],
      other: ["2026-03-11": "09:00-12:00", "2026-03-12": "13:00-18:00"])
    #expect(try calendar.due(start, span) == due)
  }

  @Test func aNightShiftIsTheWorkingDayOnWhichItBegins() throws {
    let night = try Office.calendar("21:00-05:00")
    #expect(try night.due("2026-03-07 02:00", "1 working day") == "Tue 2026-03-10 02:00")
    #expect(try night.due("2026-03-06 22:00", "1 working day") == "Mon 2026-03-09 22:00")
    #expect(try night.due("2026-03-06 22:00", "8 working hours") == "Mon 2026-03-09 22:00")
    #expect(try night.due("2026-03-07 12:00", "1 working day") == "Tue 2026-03-10 05:00")
  }

  @Test func anExtraWorkingDayIsWorked() throws {
    let calendar = try Office.calendar(
      "09:00-18:00", in: "Asia/Shanghai", holidays: ["2026-02-16..2026-02-20 春节"],
      other: ["2026-02-14 调休": "09:00-18:00", "2026-02-16": "10:00-12:00"])
    #expect(try calendar.due("2026-02-13 16:00", "1 working day") == "Sat 2026-02-14 16:00")
    #expect(try calendar.due("2026-02-14 16:00", "3 working hours") == "Mon 2026-02-16 11:00")
    #expect(try calendar.due("2026-02-16 11:00", "1 working day") == "Mon 2026-02-23 11:00")
  }

  @Test func hoursOfTwoDaysThatOverlapCountOnce() throws {
    var definition = try Office.definition("20:00-04:00", on: "monday", in: "UTC")
    let early = try OpeningHours.parse("02:00-06:00").get()
    #expect(definition.week.set(early, on: [.tuesday]) == nil)
    let calendar = try WorkingCalendar(definition, near: Office.present)
    #expect(try calendar.openHours("2026-03-02 00:00", "2026-03-04 00:00") == 10)
    #expect(try calendar.due("2026-03-02 20:00", "9 working hours") == "Tue 2026-03-03 05:00")
  }

  @Test func alwaysIsTheClockOnTheWall() throws {
    let always = WorkingCalendar.always
    #expect(try always.due("2026-03-07 12:00", "1 working day") == "Sun 2026-03-08 12:00")
    #expect(try always.due("2026-03-07 12:00", "4 working hours") == "Sat 2026-03-07 16:00")
    #expect(try always.warning("2026-03-07 00:10", "1 hour") == "Fri 2026-03-06 23:10")
    #expect(try always.openHours("2026-03-07 12:00", "2026-03-08 12:00") == 24)
    #expect(try always.isOpen(at: Office.present))
    #expect(try always.skipped(from: Office.present, to: Office.present + 1_000_000).isEmpty)
  }

  @Test func openingsAreHalfOpen() throws {
    let calendar = try Office.calendar(Self.hours)
    let times = [
      ("08:59", false), ("09:00", true), ("12:29", true), ("12:30", false), ("13:30", true),
      ("18:00", false),
    ]
    for (time, isOpen) in times {
      #expect(try calendar.isOpen(at: calendar.instant("2026-03-02 \(time)")) == isOpen)
    }
    let evening = try calendar.instant("2026-03-06 18:00")
    #expect(
      try calendar.nextOpening(atOrAfter: evening) == calendar.instant("2026-03-09 09:00"))
    #expect(try calendar.openHours("2026-03-02 00:00", "2026-03-09 00:00") == 40)
    #expect(try calendar.openHours("2026-03-09 00:00", "2026-03-02 00:00") == -40)
    #expect(try calendar.openHours("2026-03-02 12:00", "2026-03-02 13:00") == 0.5)
  }

  @Test(arguments: [
    ("2026-03-03 09:30", "1 working hour", "Mon 2026-03-02 17:30"),
    ("2026-03-02 14:00", "1 working hour", "Mon 2026-03-02 12:00"),
    ("2026-03-02 18:00", "8 working hours", "Mon 2026-03-02 09:00"),
    ("2026-03-10 11:00", "1 working day", "Mon 2026-03-09 11:00"),
    ("2026-03-09 11:00", "1 working day", "Fri 2026-03-06 11:00"),
    ("2026-03-09 18:00", "1 working day", "Mon 2026-03-09 09:00"),
    ("2026-03-10 13:00", "1 working day", "Mon 2026-03-09 13:30"),
    ("2026-03-08 12:00", "1 working day", "Fri 2026-03-06 09:00"),
    ("2026-03-03 09:00", "1 working day", "Mon 2026-03-02 09:00"),
    // By the clock on the wall, then moved into working time.
    ("2026-03-02 17:00", "1 hour", "Mon 2026-03-02 16:00"),
    ("2026-03-02 14:00", "1 hour", "Mon 2026-03-02 13:30"),
    ("2026-03-09 09:15", "1 hour", "Mon 2026-03-09 09:00"),
    ("2026-03-07 13:00", "15 minutes", "Fri 2026-03-06 17:45"),
    ("2026-03-09 09:00", "15 minutes", "Fri 2026-03-06 17:45"),
    ("2026-03-08 12:00", "2 days", "Fri 2026-03-06 12:00"),
    ("2026-03-07 03:00", "5 hours", "Fri 2026-03-06 13:30"),
  ])
  func warningsComeWhileOpen(due: String, span: String, warning: String) throws {
    #expect(try Office.calendar(Self.hours).warning(due, span) == warning)
  }

  @Test func yearsThatAreNotNearGiveTheSameAnswers() throws {
    let definition = try Office.definition(Self.hours, holidays: ["2001-12-25", "2031-12-25"])
    var random = SeededRandom(seed: 8)
    let calendars = try [1970, 2001, 2026, 2031, 2100].map { year in
      try WorkingCalendar(definition, near: Sample.instant("\(year)-06-01"))
    }
    let spans = try ["4 working hours", "3 working days", "90 working days", "2500 working hours"]
      .map { try Sample.span($0) }
    for _ in 0..<300 {
      let start = random.instant(in: 100_000_000..<4_000_000_000)
      let span = random.element(of: spans)
      let dues = try Set(calendars.map { try $0.due(from: start, within: span) })
      #expect(dues.count == 1)
      let warnings = try Set(calendars.map { try $0.warning(before: start, by: span) })
      #expect(warnings.count == 1)
      let end = random.instant(in: 100_000_000..<4_000_000_000)
      #expect(try Set(calendars.map { try $0.openSeconds(from: start, to: end) }).count == 1)
    }
  }

  @Test(
    arguments: Sample.changingZones, ["22:00-06:00", "00:00-24:00", "02:30-04:00, 05:00-23:00"])
  func aLaterStartNeverFallsDueEarlier(zone: String, hours: String) throws {
    let calendar = try Office.calendar(
      hours, on: "monday-sunday", in: zone, holidays: ["2026-04-04", "2026-10-26"],
      other: ["2026-03-30": "05:00-09:00", "2026-10-25": "01:00-02:30"])
    let spans = try ["1 hour", "90 working minutes", "1 working day", "2 working days"]
      .map { try Sample.span($0) }
    for first in try ["2026-03-06", "2026-03-28", "2026-04-03", "2026-10-03", "2026-10-24"]
      .map({ try Sample.instant($0, "UTC") })
    {
      for span in spans {
        let dues = try (0..<288).map {
          try calendar.due(from: first + Int64($0) * 600, within: span)
        }
        #expect(dues == dues.sorted())
      }
    }
  }

  @Test func threadsThatAskAtOnceGetTheSameAnswers() async throws {
    let calendar = try Office.calendar(Self.hours)
    let start = try calendar.instant("1999-03-05 16:00")
    let span = try Sample.span("1 working day")
    let dues = try await withThrowingTaskGroup(of: Instant.self) { group in
      for _ in 0..<16 { group.addTask { try calendar.due(from: start, within: span) } }
      return try await group.reduce(into: Set<Instant>()) { $0.insert($1) }
    }
    #expect(dues == [try calendar.instant("1999-03-08 16:00")])
  }

  @Test func outsideItsYearsItDoesNotGuess() throws {
    let calendar = try Office.calendar(Self.hours)
    for seconds in [-1, OpenIntervals.end, .max, .min] {
      let start = Instant(seconds: seconds)
      for text in ["1 hour", "1 working hour", "1 working day"] {
        let span = try Sample.span(text)
        #expect(throws: CalendarError.outsideYears) { try calendar.due(from: start, within: span) }
        #expect(throws: CalendarError.outsideYears) {
          try calendar.warning(before: start, by: span)
        }
      }
      #expect(throws: CalendarError.outsideYears) { try calendar.isOpen(at: start) }
    }
    let last = Instant(seconds: OpenIntervals.end - 1)
    for text in ["10 working hours", "10 working days"] {
      let span = try Sample.span(text)
      #expect(throws: CalendarError.notOpenLongEnough(calendar: "office")) {
        try calendar.due(from: last, within: span)
      }
      #expect(throws: CalendarError.notOpenLongEnough(calendar: "office")) {
        try calendar.warning(before: Instant(seconds: 0), by: span)
      }
    }
    #expect(throws: CalendarError.outsideYears) {
      try calendar.due(from: last, within: Sample.span("1 hour"))
    }
  }

  @Test func aCalendarThatOpensOnceIsUsedUp() throws {
    let calendar = try Office.calendar(
      "closed", other: ["2026-03-02": "09:00-12:00", "2095-03-02": "09:00-12:00"])
    #expect(try calendar.due("2026-01-01", "2 working hours") == "Mon 2026-03-02 11:00")
    #expect(try calendar.due("2026-01-01", "4 working hours") == "Wed 2095-03-02 10:00")
    #expect(try calendar.due("2026-01-01", "2 working days") == "Wed 2095-03-02 12:00")
    #expect(throws: CalendarError.notOpenLongEnough(calendar: "office")) {
      try calendar.due("2026-01-01", "7 working hours")
    }
  }
}
