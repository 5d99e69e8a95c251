import TestSupport
import Testing

@testable import HeedCore

@Suite struct HolidayFileTests {
  /// A file with the given lines in one event, ended as the standard says.
  private func file(_ lines: String..., end: String = "\r\n") -> HolidayFile {
    let all =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT"] + lines + ["END:VEVENT", "END:VCALENDAR"]
    return HolidayFile(all.joined(separator: end) + end)
  }

  private func days(_ file: HolidayFile) -> [String] {
    file.holidays.flatMap(\.days).map(\.iso8601)
  }

  @Test(arguments: ["\r\n", "\n"])
  func anAllDayEventIsAHoliday(end: String) {
    let file = file(
      "UID:1", "DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261227",
      "SUMMARY;LANGUAGE=en:Christmas\\, with a very long na", " me and a \\\\ and", "\t \\nmore",
      end: end)
    #expect(file.problems.isEmpty)
    #expect(days(file) == ["2026-12-25", "2026-12-26"])
    #expect(file.holidays.first?.name == "Christmas, with a very long name and a \\ and more")
  }

  @Test func linesAreFoldedWithinACharacter() {
    let bytes: [UInt8] =
      [0xEF, 0xBB, 0xBF]
      + Array("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261001\nSUMMARY:国庆".utf8).dropLast(1)
      + Array("\n ".utf8) + [0x86] + Array("节\nEND:VEVENT\nEND:VCALENDAR\n".utf8)
    // 庆 is E5 BA 86; some programs fold between its bytes.
    #expect(HolidayFile(bytes).holidays.map(\.name) == ["国庆节"])
  }

  @Test func withoutAnEndItIsOneDay() {
    #expect(days(file("DTSTART;VALUE=DATE:20260501")) == ["2026-05-01"])
    #expect(
      days(file("DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20260501")) == ["2026-05-01"])
    #expect(
      days(file("DTSTART;VALUE=DATE:20260501", "DURATION:P2D")) == ["2026-05-01", "2026-05-02"])
  }

  @Test(arguments: [
    ("FREQ=YEARLY;COUNT=3", ["2026-12-25", "2027-12-25", "2028-12-25"]),
    ("FREQ=YEARLY;INTERVAL=2;COUNT=3", ["2026-12-25", "2028-12-25", "2030-12-25"]),
    ("FREQ=YEARLY;UNTIL=20281225", ["2026-12-25", "2027-12-25", "2028-12-25"]),
    ("FREQ=YEARLY;UNTIL=20281224T235959Z", ["2026-12-25", "2027-12-25"]),
    ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25;WKST=MO;COUNT=2", ["2026-12-25", "2027-12-25"]),
  ])
  func yearlyRulesAreExpanded(rule: String, expected: [String]) {
    #expect(days(file("DTSTART;VALUE=DATE:20261225", "RRULE:\(rule)")) == expected)
  }

  @Test func weekdaysOfAMonthMove() {
    let thanksgiving = file(
      "DTSTART;VALUE=DATE:20261126", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3")
    #expect(days(thanksgiving) == ["2026-11-26", "2027-11-25", "2028-11-23"])
    let memorial = file(
      "DTSTART;VALUE=DATE:20260525", "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=3")
    #expect(days(memorial) == ["2026-05-25", "2027-05-31", "2028-05-29"])
  }

  @Test func withoutAnEndAYearlyRuleEndsIn2100() {
    let all = days(file("DTSTART;VALUE=DATE:20000101", "RRULE:FREQ=YEARLY"))
    #expect(all.count == 101)
    #expect(all.last == "2100-01-01")
    let leap = days(file("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY;UNTIL=20330101"))
    #expect(leap == ["2024-02-29", "2028-02-29", "2032-02-29"])
  }

  @Test func exceptionsAndCancelledEventsAreNotHolidays() {
    let exception = file(
      "DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;COUNT=3", "EXDATE;VALUE=DATE:20270101")
    #expect(days(exception) == ["2026-01-01", "2028-01-01"])
    let cancelled = file("DTSTART;VALUE=DATE:20260101", "STATUS:CANCELLED")
    #expect(cancelled.holidays.isEmpty)
    #expect(cancelled.problems.isEmpty)
  }

  @Test func partsThatAreNotEventsAreLeftAlone() {
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VTIMEZONE
      BEGIN:STANDARD
      DTSTART:19701025T030000
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20260101
      BEGIN:VALARM
      DURATION:PT15M
      END:VALARM
      END:VEVENT
      END:VCALENDAR
      """
    let file = HolidayFile(text)
    #expect(file.problems.isEmpty)
    #expect(days(file) == ["2026-01-01"])
  }

  @Test(arguments: [
    ("DTSTART:20261225T090000Z", 3, "has a time of day"), ("DTSTART:20261325", 3, "is not a day"),
    ("SUMMARY:Nothing", 3, "'Nothing' has no day"),
    ("DTSTART:20261225\nRRULE:FREQ=WEEKLY", 3, "'FREQ=WEEKLY' is not read"),
    ("DTSTART:20261225\nRRULE:FREQ=YEARLY;BYEASTER=1", 3, "'BYEASTER=1' is not read"),
    ("DTSTART:20261225\nRRULE:COUNT=3", 3, "how often"),
    ("DTSTART:20261225\nRRULE:FREQ=YEARLY;BYDAY=4TH", 3, "without its month"),
    ("DTSTART:20261225\nRRULE:FREQ=YEARLY;COUNT=0", 3, "'COUNT=0' is not read"),
    ("DTSTART:20261225\nDTEND:20261224", 3, "ends before it begins"),
    ("DTSTART:19700101\nDTEND:21000101", 3, "longer than a year"),
    ("DTSTART:20261225\nRDATE:20261226", 5, "further dates"),
    ("DTSTART:20261225\nDURATION:PT1H", 3, "is not a length in days"),
  ])
  func whatCanNotBeUsedIsSaidWithItsLine(lines: String, line: Int, message: String) {
    let file = file(lines, end: "\n")
    #expect(file.problems.count == 1)
    #expect(file.problems.first?.line == line)
    #expect(file.problems.first?.problem.message.contains(message) == true, "\(file.problems)")
  }

  @Test func brokenFilesAreSaidToBe() {
    #expect(HolidayFile("").problems.first?.problem.message.contains("not an iCalendar") == true)
    #expect(HolidayFile("<html>").problems.count == 1)
    let cut = HolidayFile("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261225\n")
    #expect(cut.problems.map(\.line) == [3])
    #expect(cut.problems.first?.problem.message == "the file ends within VEVENT")
    let crossed = HolidayFile("BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR\n")
    #expect(crossed.problems.first?.line == 2)
  }

  @Test func manyEventsAreBounded() {
    let event = "BEGIN:VEVENT\nDTSTART:20000101\nRRULE:FREQ=YEARLY\nEND:VEVENT\n"
    let text = "BEGIN:VCALENDAR\n" + String(repeating: event, count: 300) + "END:VCALENDAR\n"
    let file = HolidayFile(text)
    #expect(file.holidays.count == HolidayFile.limit)
    #expect(file.problems.map(\.problem.message) == ["the file has more than 20000 holidays"])
  }

  @Test func manyMistakesAreBounded() {
    let event = "BEGIN:VEVENT\nDTSTART:20260230\nEND:VEVENT\n"
    let text = "BEGIN:VCALENDAR\n" + String(repeating: event, count: 1000) + "END:VCALENDAR\n"
    let problems = HolidayFile(text).problems
    #expect(problems.count == HolidayFile.problemLimit + 1)
    #expect(problems.first?.line == 2)
    #expect(problems.last?.problem.message == "there are more mistakes in this file")
  }

  @Test func aHugeFileIsNotRead() {
    let file = HolidayFile([UInt8](repeating: 0x0A, count: HolidayFile.byteLimit + 1))
    #expect(file.problems.map(\.problem.message) == ["the file is larger than 10 MB"])
  }

  @Test func anotherEncodingIsSaidOnce() {
    let event = Array("BEGIN:VEVENT\nDTSTART:20270106\nSUMMARY:Drei K\u{1}nige\nEND:VEVENT\n".utf8)
      .map { $0 == 1 ? 0xF6 : $0 }
    let file = HolidayFile(
      Array("BEGIN:VCALENDAR\n".utf8) + event + event + Array("END:VCALENDAR\n".utf8))
    #expect(file.problems.map(\.line) == [4])
    #expect(file.problems.first?.problem.message == "this is not in UTF-8")
    #expect(file.holidays.count == 2)
  }

  @Test func noTextTraps() {
    var random = SeededRandom(seed: 7)
    let lines = [
      "BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR", "DTSTART:20261225",
      "DTEND:1",
      "RRULE:FREQ=YEARLY;INTERVAL=1000", "RRULE:;=;=", "SUMMARY:\\", " x", "\t", ":", ";:", "\"",
      "",
      "DTSTART:99991231", "DTEND:99991231", "EXDATE:,,", "DURATION:P", "DURATION:PD",
      "RRULE:BYDAY=TH",
    ]
    for _ in 0..<3000 {
      let count = random.number(in: 0..<12)
      let text = (0..<count).map { _ in random.element(of: lines) }.joined(separator: "\n")
      let file = HolidayFile(text)
      #expect(file.problems.allSatisfy { (1...max(count, 1)).contains($0.line) })
    }
  }
}
