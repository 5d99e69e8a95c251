import Foundation
import TestSupport
import Testing

@testable import HeedCore

/// What users of other systems complained about, each with the behaviour that holds here.
@Suite struct DeadlineComplaintTests {
  @Test func c01EverySkippedDayIsListedByName() throws {
    let calendar = try Office.calendar("09:00-17:00", holidays: ["2026-11-11 St. Martin"])
    let skipped = try calendar.skipped(
      from: calendar.instant("2026-11-10 16:00"), to: calendar.instant("2026-11-12 10:00"))
    #expect(skipped.map(\.name) == ["night", "St. Martin", "night"])
  }

  @Test func c02FullDaysLoseNoMinuteAtMidnight() throws {
    let calendar = try Office.calendar("00:00-24:00", on: "monday-sunday")
    var random = SeededRandom(seed: 10)
    for _ in 0..<200 {
      let start = random.instant(in: 0..<4_000_000_000)
      let hours = Int64(random.number(in: 1..<2000))
      let working = try #require(TimeSpan(hours, .hour, .working))
      #expect(try calendar.due(from: start, within: working) == start + hours * 3600)
    }
  }

  @Test func c03HoursGoOverMidnight() throws {
    let calendar = try Office.calendar("21:00-02:00")
    #expect(try calendar.due("2026-03-02 23:00", "4 working hours") == "Tue 2026-03-03 22:00")
    #expect(try calendar.openHours("2026-03-02 00:00", "2026-03-09 00:00") == 25)
  }

  @Test func c04NoWeekdayIsNeeded() throws {
    let calendar = try Office.calendar("09:00-17:00", on: "tue, wed, fri")
    #expect(try calendar.due("2026-03-02 10:00", "8 working hours") == "Tue 2026-03-03 17:00")
    #expect(try calendar.due("2026-03-06 12:00", "2 working days") == "Wed 2026-03-11 12:00")
  }

  @Test func c05LunchIsABreakAndAnAfternoonCanBeClosed() throws {
    let calendar = try Office.calendar(
      "09:00-12:00, 13:00-17:00", other: ["2026-03-03 moving": "09:00-12:00"])
    #expect(try calendar.due("2026-03-02 11:30", "1 working hour") == "Mon 2026-03-02 13:30")
    #expect(try calendar.due("2026-03-03 11:30", "1 working hour") == "Wed 2026-03-04 09:30")
  }

  @Test func c06NeverOpenIsAnError() throws {
    let closed = CalendarDefinition(name: "none", zone: .utc)
    #expect(throws: CalendarError.neverOpen(calendar: "none")) {
      try WorkingCalendar(closed, near: Office.present)
    }
    let closedDate = try Office.definition("closed", other: ["2026-03-02": "closed"])
    #expect(throws: CalendarError.neverOpen(calendar: "office")) {
      try WorkingCalendar(closedDate, near: Office.present)
    }
    var holidays = try Office.definition("09:00-17:00", on: "monday")
    for week in 0..<6840 {
      let monday = CivilDate(daysSinceEpoch: 4 + week * 7)
      holidays.add(Holiday(first: monday, last: monday))
    }
    let calendar = try WorkingCalendar(holidays, near: Office.present)
    #expect(throws: CalendarError.notOpenLongEnough(calendar: "office")) {
      try calendar.due("2026-03-02 10:00", "1 working hour")
    }
  }

  @Test(arguments: [
    ("Europe/Berlin", 1.0), ("America/New_York", 1.0), ("Australia/Sydney", 1.0),
  ])
  func c07EachDayHasItsOwnOffset(name: String, hours: Double) throws {
    let calendar = try Office.calendar("09:00-17:00", on: "monday-sunday", in: name)
    // A year of days from nine to five spans both changes; the clock on the wall moves twice.
    #expect(try calendar.openHours("2026-01-15 09:00", "2027-01-15 09:00") == 365 * 8)
    #expect(try calendar.due("2026-01-15 09:00", "200 working days") == "Mon 2026-08-03 09:00")
    let winter = try calendar.instant("2026-01-15 09:00")
    let summer = try calendar.instant("2026-07-15 09:00")
    #expect(Double((summer - winter) % 86_400) / 3600 == (name.hasPrefix("Aus") ? 1 : 23))
  }

  @Test func c08AnHourAcrossARepeatedHourIsAnHour() throws {
    let calendar = try Office.calendar("00:00-24:00", on: "monday-sunday")
    let first = try #require(Instant(rfc3339: "2026-10-25T00:30:00Z"))
    let hour = try Sample.span("1 working hour")
    #expect(try calendar.due(from: first, within: hour) == first + 3600)
    #expect(try calendar.due(from: first + 3600, within: hour) == first + 7200)
    #expect(try calendar.openHours("2026-10-25 00:00", "2026-10-26 00:00") == 25)
    #expect(try calendar.openHours("2026-03-29 00:00", "2026-03-30 00:00") == 23)
  }

  @Test func c08OpeningTimesMayOccurTwiceOrNever() throws {
    let calendar = try Office.calendar("02:30-04:00", on: "monday-sunday")
    // Set back at 03:00: from the first 02:30 on. Set forward at 02:00: from 03:00 on.
    #expect(try calendar.openHours("2026-10-25 00:00", "2026-10-26 00:00") == 2.5)
    #expect(try calendar.openHours("2026-03-29 00:00", "2026-03-30 00:00") == 1)
    let early = try Office.calendar("00:00-02:30", on: "monday-sunday")
    #expect(try early.openHours("2026-10-25 00:00", "2026-10-26 00:00") == 2.5)
    #expect(try early.openHours("2026-03-29 00:00", "2026-03-30 00:00") == 2)
  }

  @Test func c09OnlyPlacesAreZones() {
    for name in ["UTC-6", "EST", "CET", "GMT+2"] {
      #expect(Sample.problem(TimeZoneRules.named(name))?.help != nil)
    }
  }

  @Test(arguments: ["UTC", "Asia/Seoul", "America/New_York"])
  func c10TheZoneOfTheProcessDoesNotMatter(name: String) async {
    await #expect(processExitsWith: .success) { [name] in
      setenv("TZ", name, 1)
      NSTimeZone.resetSystemTimeZone()
      #expect(TimeZone.current.secondsFromGMT() == TimeZone(identifier: name)?.secondsFromGMT())
      let calendar = try Office.calendar("09:00-12:30, 13:30-18:00", holidays: ["2026-04-06"])
      #expect(try calendar.due("2026-03-27 16:00", "3 working days") == "Wed 2026-04-01 16:00")
      let due = try calendar.due(
        from: Sample.instant("2026-04-02 17:00"), within: Sample.span("12 working hours"))
      #expect(due.rfc3339() == "2026-04-07T10:00:00Z")
      #expect(
        TimeWording.english.time(due, in: try Sample.zone("Europe/Berlin"))
          == "Tuesday 7 April, 12:00 (Berlin time)")
    }
  }

  @Test func c11WarningsFallInsideWorkingTime() throws {
    let calendar = try Office.calendar(
      "09:00-12:30, 13:30-18:00", holidays: ["2026-04-03..2026-04-06 Easter"])
    let spans = ["1 hour", "2 days", "1 working hour", "2 working days", "90 minutes"]
    var random = SeededRandom(seed: 11)
    for _ in 0..<1000 {
      let due = random.instant(in: 1_767_300_000..<1_798_700_000)
      let warning = try calendar.warning(before: due, by: Sample.span(random.element(of: spans)))
      #expect(warning < due)
      #expect(try calendar.isOpen(at: warning))
    }
  }

  @Test func c12AnHourBeforeIsNotAtMidnight() throws {
    let calendar = try Office.calendar("09:00-18:00")
    #expect(try calendar.warning("2026-03-03 11:00", "1 working hour") == "Tue 2026-03-03 10:00")
    #expect(try calendar.warning("2026-03-03 11:00", "1 hour") == "Tue 2026-03-03 10:00")
    #expect(try calendar.warning("2026-03-03 09:30", "1 working hour") == "Mon 2026-03-02 17:30")
  }

  @Test func c13ReopeningFollowsADeclaredPolicy() throws {
    let calendar = try Office.calendar("09:00-17:00")
    let terms = DeadlineTerms(within: try Sample.span("8 working hours"), calendar: calendar)
    var life = try life(terms, from: "2026-03-02 09:00")
    try life.keep(at: calendar.instant("2026-03-02 16:00"), terms)
    var other = life
    let now = try calendar.instant("2026-03-20 10:00")
    try life.reopen(at: now, .continue, terms)
    #expect(life.due == (try calendar.instant("2026-03-20 11:00")), "an hour was left")
    try other.reopen(at: now, .restart, terms)
    #expect(other.due == (try calendar.instant("2026-03-23 10:00")), "all eight, from now")
  }

  @Test func c14APauseOverAClosedWeekendGivesNothingBack() throws {
    let calendar = try Office.calendar("09:00-17:00")
    let terms = DeadlineTerms(within: try Sample.span("16 working hours"), calendar: calendar)
    var life = try life(terms, from: "2026-03-05 10:00")
    let due = life.due
    try life.pause(at: calendar.instant("2026-03-06 17:00"))
    try life.resume(at: calendar.instant("2026-03-09 09:00"), terms)
    #expect(life.due == due)
  }

  @Test func c15AChangeOfPriorityKeepsThePauses() throws {
    let calendar = try Office.calendar("09:00-17:00")
    let slow = DeadlineTerms(within: try Sample.span("16 working hours"), calendar: calendar)
    let fast = DeadlineTerms(within: try Sample.span("4 working hours"), calendar: calendar)
    var life = try life(slow, from: "2026-03-02 09:00")
    let pause = try calendar.instant("2026-03-02 10:00")..<calendar.instant("2026-03-02 12:00")
    try life.pause(at: pause.lowerBound)
    try life.resume(at: pause.upperBound, slow)
    try life.recount(fast, pauses: [pause])
    #expect(life.due == (try calendar.instant("2026-03-02 15:00")))
  }

  @Test func c19ALateAnswerIsMissed() throws {
    let calendar = try Office.calendar("09:00-17:00")
    let terms = DeadlineTerms(within: try Sample.span("1 working hour"), calendar: calendar)
    var life = try life(terms, from: "2026-03-02 09:00")
    try life.keep(at: calendar.instant("2026-03-02 10:01"), terms)
    #expect(life.state == .missed)
  }

  private func life(_ terms: DeadlineTerms, from start: String) throws -> DeadlineLife {
    let start = try terms.calendar.instant(start)
    return DeadlineLife(start: start, due: try terms.due(from: start))
  }

  @Test func c14AClosedWeekendHoldsNoWorkingTime() throws {
    let calendar = try Office.calendar("09:00-17:00")
    #expect(try calendar.openHours("2026-03-06 17:00", "2026-03-09 09:00") == 0)
  }
}
