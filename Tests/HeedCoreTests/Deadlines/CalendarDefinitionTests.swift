import Testing

@testable import HeedCore

@Suite struct CalendarDefinitionTests {
  @Test func hoursOfADateWinOverHolidaysWhichWinOverTheWeek() throws {
    let definition = try Office.definition(
      "09:00-17:00", holidays: ["2026-12-24..2026-12-26 Christmas"],
      other: ["2026-12-24 Christmas Eve": "09:00-12:00", "2026-12-27": "10:00-14:00"])
    let texts = try (23...28).map {
      definition.hours(on: try Sample.date("2026-12-\($0)")).text
    }
    #expect(
      texts == ["09:00-17:00", "09:00-12:00", "closed", "closed", "10:00-14:00", "09:00-17:00"])
  }

  @Test func aDayIsWrittenOnce() throws {
    var definition = try Office.definition("09:00-17:00")
    let long = try OpeningHours.parse("08:00-20:00").get()
    let friday = definition.week.set(long, on: [.friday, .saturday])
    #expect(friday?.message == "friday has hours already")
    #expect(definition.week[.saturday] == .closed)
    let date = try Sample.date("2026-12-24")
    #expect(definition.set(long, on: date) == nil)
    #expect(definition.set(long, on: date) == nil)
    #expect(definition.set(.closed, on: date)?.message.contains("has hours already") == true)
  }

  @Test func usualHoursAreThoseOfMostDays() throws {
    var week = OpeningWeek()
    #expect(week.usualHours == .closed)
    let short = try OpeningHours.parse("09:00-15:00").get()
    let long = try OpeningHours.parse("09:00-18:00").get()
    #expect(week.set(short, on: [.monday, .friday]) == nil)
    #expect(week.usualHours == short)
    #expect(week.set(long, on: [.tuesday, .wednesday, .thursday]) == nil)
    #expect(week.usualHours == long)
  }
}
