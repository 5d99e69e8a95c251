import TestSupport
import Testing

@testable import HeedCore

@Suite struct TimeZoneRulesTests {
  @Test func onlyNamesOfPlacesAndUTCAreTaken() throws {
    for name in ["Europe/Berlin", "America/Argentina/Buenos_Aires", "Asia/Kolkata", "UTC"] {
      #expect(try Sample.zone(name).identifier == name)
    }
  }

  @Test(arguments: [
    ("UTC-6", "such as Europe/Berlin"), ("GMT+01:00", "such as Europe/Berlin"),
    ("+0800", "such as Europe/Berlin"), ("Etc/GMT+5", "such as Europe/Berlin"),
    ("EST", "America/New_York"), ("CET", "Europe/Berlin"), ("MESZ", "Europe/Berlin"),
    ("CST", "Asia/Shanghai"), ("PST8PDT", "America/Los_Angeles"), ("GMT", "UTC"), ("", "Europe"),
    ("europe/berlin", "did you mean Europe/Berlin?"),
    ("Europe/Berln", "did you mean Europe/Berlin?"), ("Berlin", "did you mean Europe/Berlin?"),
    ("new york", "did you mean America/New_York?"), ("Shangai", "did you mean Asia/Shanghai?"),
    ("US/Eastern", "such as Europe/Berlin"), ("Europe/", "such as Europe/Berlin"),
    ("Middle Earth", "such as Europe/Berlin"), ("../../etc/passwd", "such as Europe/Berlin"),
  ])
  func others(name: String, help: String) throws {
    let problem = try #require(Sample.problem(TimeZoneRules.named(name)))
    #expect(problem.help?.contains(help) == true, "\(problem)")
  }

  @Test func aTimeThatOccursTwiceIsTheEarlier() throws {
    let time = try #require(ISO8601Time("2026-10-25 02:30")).resolve(
      in: Sample.zone("Europe/Berlin"))
    let earlier = try #require(Instant(rfc3339: "2026-10-25T00:30:00Z"))
    #expect(time.instant == earlier)
    #expect(time.occurrence == .twice(later: earlier + 3600))
  }

  @Test func aTimeThatNeverOccursIsMovedForward() throws {
    let time = try #require(ISO8601Time("2026-03-29 02:30")).resolve(
      in: Sample.zone("Europe/Berlin"))
    #expect(time.instant == Instant(rfc3339: "2026-03-29T03:30:00+02:00"))
    #expect(time.occurrence == .never(movedBy: 3600))
  }

  @Test func halfAnHourIsSkippedAndRepeatedOnLordHowe() throws {
    let island = try Sample.zone("Australia/Lord_Howe")
    let skipped = try #require(ISO8601Time("2026-10-04 02:15")).resolve(in: island)
    #expect(skipped.occurrence == .never(movedBy: 1800))
    #expect(skipped.instant == Instant(rfc3339: "2026-10-04T02:45:00+11:00"))
    let repeated = try #require(ISO8601Time("2026-04-05 01:45")).resolve(in: island)
    #expect(repeated.occurrence == .twice(later: repeated.instant + 1800))
  }

  @Test func aWholeDayIsSkippedInSamoa() throws {
    let samoa = try Sample.zone("Pacific/Apia")
    let skipped = try #require(ISO8601Time("2011-12-30 12:00")).resolve(in: samoa)
    #expect(skipped.occurrence == .never(movedBy: 86_400))
    #expect(
      samoa.instant(ofMidnight: try Sample.date("2011-12-30")).rfc3339() == "2011-12-30T10:00:00Z")
  }

  @Test func aDayWithoutMidnightBeginsAfterTheGap() throws {
    let beirut = try Sample.zone("Asia/Beirut")
    let first = beirut.instant(ofMidnight: try Sample.date("2026-03-29"))
    #expect(first.rfc3339() == "2026-03-28T22:00:00Z")
    #expect(beirut.civil(at: first).time == CivilTime(hour: 1, minute: 0))
  }

  @Test(arguments: Sample.changingZones)
  func everyInstantIsFoundFromWhatItsClocksShow(name: String) throws {
    let rules = try Sample.zone(name)
    var random = SeededRandom(seed: 2)
    for _ in 0..<2000 {
      let instant = random.instant(in: 0..<4_133_900_000)
      let found = rules.resolve(rules.civil(at: instant))
      switch found.occurrence {
      case .once: #expect(found.instant == instant)
      case .twice(let later): #expect(found.instant == instant || later == instant)
      case .never: Issue.record("\(instant.rfc3339()) is shown by no clock in \(name)")
      }
    }
  }

  @Test(arguments: Sample.changingZones)
  func openingTimesNeverGoBack(name: String) throws {
    let rules = try Sample.zone(name)
    for transition in rules.transitions.suffix(8) {
      let local = rules.localSeconds(at: transition)
      let times = stride(from: local - 8000, to: local + 8000, by: 60)
        .map { rules.firstInstant(showing: $0) }
      #expect(times == times.sorted())
      let shown = stride(from: transition - 8000, to: transition + 8000, by: 60)
        .map { rules.latestLocalSeconds(upTo: $0) }
      #expect(shown == shown.sorted())
    }
  }

  private static let oracle = """
    import json, sys
    from datetime import datetime, timedelta, timezone
    from zoneinfo import ZoneInfo
    for record in json.load(sys.stdin):
        name, seconds = record.split()
        time = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=int(seconds))
        print(int(time.astimezone(ZoneInfo(name)).utcoffset().total_seconds()))
    """

  @Test(.enabled("python3 with zoneinfo is needed") { Python.has("zoneinfo") })
  func offsetsAgreeWithPython() throws {
    let others = [
      "Africa/Casablanca", "America/Sao_Paulo", "Asia/Pyongyang", "America/Caracas",
      "Europe/London",
      "Africa/Cairo", "Pacific/Apia", "Asia/Kolkata", "Europe/Istanbul", "Asia/Tehran", "UTC",
    ]
    var random = SeededRandom(seed: 3)
    var records: [String] = []
    var offsets: [String] = []
    for name in Sample.changingZones + others {
      let rules = try Sample.zone(name)
      let edges = rules.transitions.flatMap { [$0 - 1, $0] }
      let seconds = edges + (0..<200).map { _ in random.instant(in: 0..<4_102_444_800).seconds }
      records += seconds.map { "\(name) \($0)" }
      offsets += seconds.map { String(rules.offset(at: Instant(seconds: $0))) }
    }
    let expected = try Python.lines(Self.oracle, records: records)
    #expect(expected.count == offsets.count)
    let wrong = zip(records, zip(offsets, expected)).filter { $0.1.0 != $0.1.1 }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }
}
