import TestSupport
import Testing

@testable import HeedCore

@Suite struct CivilDateTimeTests {
  @Test func secondsOfADayGoFromZero() throws {
    #expect(CivilTime(hour: 23, minute: 59, second: 59)?.secondsSinceMidnight == 86_399)
    #expect(CivilTime(hour: 24, minute: 0) == nil)
    #expect(CivilTime(hour: 9, minute: 60) == nil)
    #expect(CivilTime(hour: -1, minute: 0) == nil)
    let time = try #require(CivilTime(hour: 9, minute: 5, second: 7))
    #expect([time.hour, time.minute, time.second] == [9, 5, 7])
  }

  @Test func localSecondsComeBack() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<2000 {
      let seconds = Int64(random.number(in: -60_000_000_000..<250_000_000_000))
      #expect(CivilDateTime(localSeconds: seconds).localSeconds == seconds)
    }
  }

  @Test func beforeTheEpochTimesStillRunForward() throws {
    let last = CivilDateTime(localSeconds: -1)
    #expect(last.date == (try Sample.date("1969-12-31")))
    #expect(last.time == CivilTime(hour: 23, minute: 59, second: 59))
  }

  @Test func noNumberOfSecondsTraps() throws {
    #expect(CivilDateTime(localSeconds: .max).date == (try Sample.date("9999-12-31")))
    #expect(CivilDateTime(localSeconds: .min).date == (try Sample.date("0000-01-01")))
    #expect(
      TimeZoneRules.utc.civil(at: Instant(seconds: .max)).date == (try Sample.date("9999-12-31")))
    #expect(Instant(seconds: .max).rfc3339(offset: 3600).hasPrefix("9999-12-31"))
    #expect(Instant(seconds: .max) + 1 == Instant(seconds: .max))
    #expect(Instant(seconds: .min) - Instant(seconds: .max) == .min)
  }
}
