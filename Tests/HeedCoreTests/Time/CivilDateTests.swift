import Testing

@testable import HeedCore

@Suite struct CivilDateTests {
  @Test func everyDayOfFourHundredYearsFollowsTheOneBefore() throws {
    var expected = (year: 1900, month: 1, day: 1)
    let first = try Sample.date("1900-01-01").daysSinceEpoch
    for number in first..<first + 146_097 {
      let day = CivilDate(daysSinceEpoch: number)
      guard (day.year, day.month, day.day) == expected, day.daysSinceEpoch == number else {
        Issue.record("day \(number) is \(day), not \(expected)")
        return
      }
      expected.day += 1
      if expected.day > CivilDate.days(inMonth: expected.month, of: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month == 13 { expected = (expected.year + 1, 1, 1) }
    }
    #expect(expected == (2300, 1, 1))
  }

  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("2000-02-29", 11_016, .tuesday),
    ("1969-12-31", -1, .wednesday), ("2026-11-22", 20_779, .sunday),
    ("0000-01-01", -719_528, .saturday), ("9999-12-31", 2_932_896, .friday),
  ])
  func knownDays(text: String, number: Int, weekday: Weekday) throws {
    let day = try Sample.date(text)
    #expect(day.daysSinceEpoch == number)
    #expect(day.weekday == weekday)
    #expect(CivilDate(daysSinceEpoch: number) == day)
    #expect(day.iso8601 == text)
  }

  @Test(arguments: [
    "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "",
    "2026-1-1", "26-01-01", "2026-12-25T10:00", "2026-12-25 ", "2026-1225", "２０２６-12-25",
  ])
  func whatIsNoDayIsNotRead(text: String) {
    #expect(CivilDate.parse(text) == nil)
  }

  @Test func addingStopsAtTheEdges() throws {
    #expect(try Sample.date("2026-12-31").adding(days: 1) == Sample.date("2027-01-01"))
    #expect(try Sample.date("2024-03-01").adding(days: -1) == Sample.date("2024-02-29"))
    #expect(try Sample.date("2024-03-01").adding(days: .max) == Sample.date("9999-12-31"))
    #expect(try Sample.date("2024-03-01").adding(days: .min) == Sample.date("0000-01-01"))
  }
}
