import TestSupport
import Testing

@testable import HeedCore

@Suite struct MinuteByMinuteTests {
  /// Sixteen days around each change of the clocks in 2026, or any where there is none.
  private static func windows(_ zone: TimeZoneRules) throws -> [Instant] {
    let year = try Sample.instant("2026-01-01", "UTC")..<Sample.instant("2027-01-01", "UTC")
    let changes = zone.transitions.map { Instant(seconds: $0) }.filter { year.contains($0) }
    let days = changes.isEmpty ? [year.lowerBound + 100 * 86_400] : changes
    return days.map { Instant(seconds: ($0.seconds / 86_400 - 6) * 86_400) }
  }

  private static func days(of subset: Int) -> [Weekday] {
    Weekday.allCases.filter { subset >> ($0.rawValue - 1) & 1 == 1 }
  }

  @Test(arguments: Sample.changingZones)
  func everySubsetOfTheWeekAgreesAroundEveryChange(name: String) throws {
    let zone = try Sample.zone(name)
    let texts = [
      "09:00-12:30, 13:30-18:00", "21:00-05:00", "00:00-24:00", "04:00-08:00, 20:00-24:00",
    ]
    let hours = try texts.map { try OpeningHours.parse($0).get() }
    var random = SeededRandom(seed: 12)
    for start in try Self.windows(zone) {
      let clocks = MinuteByMinute.Clocks(zone, from: start, days: 16)
      for subset in 1...127 {
        let hours = hours[subset % hours.count]
        var week = OpeningWeek()
        #expect(week.set(hours, on: Self.days(of: subset)) == nil)
        let definition = CalendarDefinition(name: "subset", zone: zone, week: week)
        let calendar = try WorkingCalendar(definition, near: start)
        let slow = MinuteByMinute(clocks) { definition.week[Weekday(daysSinceEpoch: $0)].ranges }
        try compare(calendar, slow, clocks.shown.count, &random)
      }
    }
  }

  @Test func holidaysAndOtherHoursAgree() throws {
    let definition = try Office.definition(
      "09:00-12:30, 13:30-18:00", holidays: ["2026-03-26..2026-03-27", "2026-04-03 Good Friday"],
      other: ["2026-03-28": "10:00-14:00", "2026-03-30": "22:00-06:00", "2026-04-01": "closed"])
    let calendar = try WorkingCalendar(definition, near: Office.present)
    let start = try Sample.instant("2026-03-22", "UTC")
    let clocks = MinuteByMinute.Clocks(definition.zone, from: start, days: 16)
    let slow = MinuteByMinute(clocks) {
      definition.hours(on: CivilDate(daysSinceEpoch: $0)).ranges
    }
    var random = SeededRandom(seed: 13)
    for _ in 0..<100 { try compare(calendar, slow, clocks.shown.count, &random) }
  }

  /// Compares a few questions; an answer outside the slow calendar's days is not compared.
  private func compare(
    _ calendar: WorkingCalendar, _ slow: MinuteByMinute, _ count: Int, _ random: inout SeededRandom
  ) throws {
    func instant(_ minute: Int) -> Instant { slow.start + Int64(minute) * 60 }
    for _ in 0..<3 {
      let start = random.number(in: 0..<count)
      let end = random.number(in: start..<count + 1)
      let minutes = random.number(in: 1..<2500)
      let span = try #require(TimeSpan(Int64(minutes), .minute, .working))
      let open = try calendar.openSeconds(from: instant(start), to: instant(end))
      #expect(open == Int64(slow.minutes(from: start, to: end)) * 60)
      if let due = slow.due(from: start, minutes: minutes) {
        #expect(try calendar.due(from: instant(start), within: span) == instant(due))
      }
      if let warning = slow.warning(before: end, minutes: minutes) {
        #expect(try calendar.warning(before: instant(end), by: span) == instant(warning))
      }
    }
  }
}
