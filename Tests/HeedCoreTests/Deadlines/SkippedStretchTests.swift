import TestSupport
import Testing

@testable import HeedCore

@Suite struct SkippedStretchTests {
  private func skipped(
    _ calendar: WorkingCalendar, _ start: String, _ end: String
  ) throws -> [String] {
    let zone = calendar.definition?.zone ?? .utc
    return try calendar.skipped(from: calendar.instant(start), to: calendar.instant(end)).map {
      let times = [$0.start, $0.end].map { zone.civil(at: $0) }
        .map { "\($0.date.day). \(OpeningHours.clock($0.time.secondsSinceMidnight / 60))" }
      return "\(times[0]) to \(times[1]) \($0.name)"
    }
  }

  @Test func everyClosedStretchHasItsName() throws {
    let calendar = try Office.calendar(
      "09:00-12:30, 13:30-18:00", on: "monday, tuesday, thursday, friday",
      holidays: ["2026-12-25 Christmas Day", "2026-12-28"],
      other: ["2026-12-24 Christmas Eve": "09:00-12:00", "2026-12-31": "closed"])
    #expect(
      try skipped(calendar, "2026-12-22 12:00", "2027-01-01 10:00") == [
        "22. 12:30 to 22. 13:30 break", "22. 18:00 to 23. 00:00 night",
        "23. 00:00 to 24. 00:00 closed on Wednesdays",
        "24. 00:00 to 24. 09:00 night", "24. 12:00 to 25. 00:00 Christmas Eve",
        "25. 00:00 to 26. 00:00 Christmas Day", "26. 00:00 to 28. 00:00 weekend",
        "28. 00:00 to 29. 00:00 holiday", "29. 00:00 to 29. 09:00 night",
        "29. 12:30 to 29. 13:30 break", "29. 18:00 to 30. 00:00 night",
        "30. 00:00 to 31. 00:00 closed on Wednesdays",
        "31. 00:00 to 1. 00:00 other hours on this date", "1. 00:00 to 1. 09:00 night",
      ])
  }

  @Test func aStretchIsCutToWhatIsAskedFor() throws {
    let calendar = try Office.calendar("09:00-17:00")
    #expect(
      try skipped(calendar, "2026-03-07 10:00", "2026-03-07 11:00")
        == ["7. 10:00 to 7. 11:00 weekend"])
    #expect(try skipped(calendar, "2026-03-06 10:00", "2026-03-06 11:00").isEmpty)
    #expect(try skipped(calendar, "2026-03-07 11:00", "2026-03-07 10:00").isEmpty)
  }

  @Test(arguments: Sample.changingZones)
  func openAndSkippedTimeMakeUpTheWhole(name: String) throws {
    let calendar = try Office.calendar(
      "22:30-02:15", on: "monday-saturday", in: name, holidays: ["2026-04-04..2026-04-06 Easter"],
      other: ["2026-10-25": "00:00-24:00", "2026-10-04": "02:00-03:00"])
    var random = SeededRandom(seed: 9)
    for _ in 0..<60 {
      let start = random.instant(in: 1_767_225_600..<1_798_761_600)
      let end = start + Int64(random.number(in: 1..<4_000_000))
      let skipped = try calendar.skipped(from: start, to: end)
      let closed = skipped.reduce(0) { $0 + ($1.end - $1.start) }
      #expect(try closed + calendar.openSeconds(from: start, to: end) == end - start)
      for stretch in skipped {
        #expect(try calendar.openSeconds(from: stretch.start, to: stretch.end) == 0)
      }
    }
  }
}
