import Testing

@testable import HeedCore

@Suite struct HolidayTests {
  @Test func daysAreReadWithTheirNames() throws {
    let christmas = try Holiday.parse("2026-12-25 Christmas Day").get()
    #expect(christmas.name == "Christmas Day")
    #expect(christmas.days == [try Sample.date("2026-12-25")])
    #expect(try Holiday.parse("2026-12-25").get().name == nil)
    let golden = try Holiday.parse("2026-10-01..2026-10-07  国庆节").get()
    #expect(golden.days.count == 7)
    #expect(golden.name == "国庆节")
    #expect(golden.last == (try Sample.date("2026-10-07")))
  }

  @Test(arguments: [
    ("Christmas", "'Christmas' is not a day", "2026-12-25"),
    ("2026-13-25", "'2026-13-25' is not a day", ""), ("25.12.2026", "is not a day", "2026-12-25"),
    ("2026-12-26..2026-12-25", "ends before it begins", "earlier"),
    ("2026-12-26..2036-12-25", "longer than a year", "years"), ("", "is not a day", "2026-12-25"),
    ("2026-12-25..", "'' is not a day", ""),
  ])
  func mistakesSayWhatToWrite(text: String, message: String, help: String) throws {
    let problem = try #require(Sample.problem(Holiday.parse(text)))
    #expect(problem.message.contains(message), "\(problem)")
    #expect(help.isEmpty || problem.help?.contains(help) == true, "\(problem)")
  }
}
