import Testing

@testable import HeedCore

struct CalendarMistakeTests {
  @Test(arguments: [
    Mistake(
      "  office:\n", "  ‸always: { time_zone: UTC }\n  office:\n",
      "wrong-name: 'always' is the calendar that is open day and night | give this calendar another name"
    ),
    Mistake(
      "    time_zone: Europe/Berlin\n    open", "    time_zone: ‸EST\n    open",
      "wrong-time-zone: 'EST' is an abbreviation, which does not say where and when clocks change | write America/New_York"
    ),
    Mistake(
      "    time_zone: Europe/Berlin\n    open", "    ‸timezone: Europe/Berlin\n    open",
      "unknown-key: 'timezone' is not a key of the calendar 'office' | did you mean 'time_zone'?"),
    Mistake(
      "    open: {", "    ‸opens: {",
      "unknown-key: 'opens' is not a key of the calendar 'office' | did you mean 'open'?"),
    Mistake(
      "{ monday-friday: \"09:00-17:00\" }", "‸\"09:00-17:00\"",
      "wrong-form: 'open' must be written as  name: value, one a line"),
    Mistake(
      "monday-friday", "‸monday-fryday",
      "wrong-day: 'fryday' is not a day of the week | did you mean 'friday'?"),
    Mistake(
      "monday-friday: \"09:00-17:00\"", "monday-friday: \"09:00-17:00\", ‸tuesday: \"09:00-10:00\"",
      "wrong-day: tuesday has hours already | write the hours of each day in one place"),
    Mistake(
      "\"09:00-17:00\"", "‸\"9 to 5\"",
      "wrong-hours: '9to5' is not a time from-to | write the hours as 09:00-17:00, or closed"),
    Mistake(
      "\"09:00-17:00\"", "‸\"09:00-25:00\"",
      "wrong-hours: there is no time '25:00' | times go from 00:00 to 24:00, 60 minutes an hour"),
    Mistake(
      "\"09:00-17:00\"", "‸\"09:00-12:00, 11:00-17:00\"",
      "wrong-hours: the hours overlap: 11:00 is before 12:00 | write each hour once"),
    Mistake(
      "[2026-12-25, 2", "[‸25.12.2026, 2",
      "wrong-day: '25.12.2026' is not a day | write it as 2026-12-25"),
    Mistake(
      "[2026-12-25, 2", "[‸2026-02-30, 2",
      "wrong-day: '2026-02-30' is not a day | write it as 2026-12-25"),
    Mistake(
      "[2026-12-25, 2", "[2026-12-25, { file: ‸calendars/de.ics }, 2",
      "missing-file: there is no rules/calendars/de.ics | paths of calendar files are relative to the folder rules/"
    ),
    Mistake(
      "[2026-12-25, 2", "[2026-12-25, ‸[2026-12-31], 2",
      "wrong-form: a holiday is a day such as 2026-12-25, or { file: NAME }"),
    Mistake(
      "half_days: { 2026-12-24:", "half_days: { ‸2026-13-24:",
      "wrong-day: '2026-13-24' is not a day | write it as 2026-12-25"),
    Mistake(
      "open_days: [2026-12-05]", "open_days: [‸saturday]",
      "wrong-day: 'saturday' is not a day | write it as 2026-12-25"),
    Mistake(
      "open_days: [2026-12-05]", "open_days: ‸2026-12-05",
      "wrong-form: 'open_days' must be a list | begin each entry with '- '"),
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
    let findings = workspace.findings
    #expect(
      findings.map(\.asWritten) == [
        "calendar: the calendar 'closed' is never open | give at least one day hours, such as  "
          + "monday-friday: \"09:00-17:00\""
      ])
    #expect(
      findings.map(\.location) == [SourceLocation(file: "rules/heed.yml", line: 6, column: 3)])
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
    let findings = workspace.findings
    #expect(
      findings.map(\.asWritten) == [
        "wrong-calendar-file: '20261399' is not a day | write it as 20261225"
      ])
    #expect(
      findings.map(\.location) == [
        SourceLocation(file: "rules/calendars/de.ics", line: 2, column: 1)
      ])
  }
}
