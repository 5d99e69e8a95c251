import TestSupport
import Testing

@testable import HeedCore

@Suite struct TimeFormatTests {
  @Test func theOffsetIsShownAsTheClockShowsIt() throws {
    let instant = try #require(Instant(rfc3339: "2026-11-22T10:00:00Z"))
    #expect(instant.rfc3339() == "2026-11-22T10:00:00Z")
    #expect(instant.rfc3339(offset: 3600) == "2026-11-22T11:00:00+01:00")
    #expect(instant.rfc3339(offset: -12_600) == "2026-11-22T06:30:00-03:30")
    #expect(instant.rfc5322() == "Sun, 22 Nov 2026 10:00:00 +0000")
    #expect(instant.rfc5322(offset: 3600) == "Sun, 22 Nov 2026 11:00:00 +0100")
    #expect((instant + 9 * 86_400).rfc5322(offset: -1800) == "Tue, 1 Dec 2026 09:30:00 -0030")
  }

  @Test func secondsOfAnOffsetDoNotChangeTheInstant() throws {
    // Liberia was 44 minutes and 30 seconds behind UTC until 1972.
    let instant = Instant(seconds: 0)
    let offset = try Sample.zone("Africa/Monrovia").offset(at: instant)
    #expect(offset == -2670)
    #expect(instant.rfc3339(offset: offset) == "1969-12-31T23:16:00-00:44")
    #expect(Instant(rfc3339: instant.rfc3339(offset: offset)) == instant)
  }

  @Test(.enabled("python3 is needed") { Python.has("email.utils") })
  func pythonReadsTheDatesOfMessages() throws {
    let program = """
      import json, sys
      from email.utils import parsedate_to_datetime
      for text in json.load(sys.stdin):
          print(int(parsedate_to_datetime(text).timestamp()))
      """
    var random = SeededRandom(seed: 6)
    let instants = (0..<1000).map { _ in random.instant(in: 0..<4_133_980_800) }
    let texts = instants.map { $0.rfc5322(offset: random.number(in: -720..<841) * 60) }
    #expect(try Python.lines(program, records: texts) == instants.map { "\($0.seconds)" })
  }
}
