import Testing

@testable import HeedCore

struct CalendarMistakeTests {
  @Test(arguments: [
    Mistake("  office:\n", "  ‸always: { time_zone: UTC }\n  office:\n"),
    Mistake("    time_zone: Europe/Berlin\n    open", "    time_zone: ‸EST\n    open"),
    Mistake("    time_zone: Europe/Berlin\n    open", "    ‸timezone: Europe/Berlin\n    open"),
    Mistake("    open: {", "    ‸opens: {"),
    Mistake("{ monday-friday: \"09:00-17:00\" }", "‸\"09:00-17:00\""),
    Mistake("monday-friday", "‸monday-fryday"),
    Mistake("monday-friday: \"09:00-17:00\"", "monday-friday: \"09:00-17:00\", ‸tuesday: \"09:00-10:00\""),
    Mistake("\"09:00-17:00\"", "‸\"9 to 5\""),
    Mistake("\"09:00-17:00\"", "‸\"09:00-25:00\""),
    Mistake("\"09:00-17:00\"", "‸\"09:00-12:00, 11:00-17:00\""),
    Mistake("[2026-12-25, 2", "[‸25.12.2026, 2"),
    Mistake("[2026-12-25, 2", "[‸2026-02-30, 2"),
    Mistake("[2026-12-25, 2", "[2026-12-25, { file: ‸calendars/de.ics }, 2"),
    Mistake("[2026-12-25, 2", "[2026-12-25, ‸[2026-12-31], 2"),
    Mistake("half_days: { 2026-12-24:", "half_days: { ‸2026-13-24:"),
    Mistake("open_days: [2026-12-05]", "open_days: [‸saturday]"),
    Mistake("open_days: [2026-12-05]", "open_days: ‸2026-12-05"),
  ])
  func calendars(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/heed.yml")
  }

  @Test func aCalendarThatIsNeverOpen() {
    let week = "time_zone: Europe/Berlin\n    open:"
    let workspace = TestWorkspace([
      "rules/heed.yml": TestWorkspace.settings.replacing(
        "  office:\n", with: "  closed:\n    \(week) { monday: closed }\n  office:\n")
    ])
    #expect(workspace.findings.map(\.asWritten) == [])
    #expect(workspace.findings.first?.location == SourceLocation(file: "rules/heed.yml", line: 6, column: 3))
  }

  @Test func aFileOfHolidaysWithAMistake() {
    var workspace = TestWorkspace()
    workspace["rules/heed.yml"] = TestWorkspace.settings.replacing(
      "[2026-12-25,", with: "[{ file: calendars/de.ics },")
    workspace["rules/calendars/de.ics"] = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20261399
      SUMMARY:Never
      END:VEVENT
      END:VCALENDAR
      """
    #expect(workspace.findings.map(\.asWritten) == [])
    #expect(workspace.findings.first?.location == SourceLocation(file: "rules/calendars/de.ics", line: 3, column: 1))
  }
}
