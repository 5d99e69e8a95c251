import TestSupport
import Testing

@testable import HeedCore

@Suite struct ISO8601TimeTests {
  @Test(arguments: [
    ("2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z"),
    ("2026-11-22t10:00:00z", "2026-11-22T10:00:00Z"),
    ("2026-11-22 11:00:00.999 +01:00", "2026-11-22T10:00:00Z"),
    ("20261122T100000Z", "2026-11-22T10:00:00Z"), ("2026-11-22T10:00Z", "2026-11-22T10:00:00Z"),
    ("2026-11-22T04:30-0530", "2026-11-22T10:00:00Z"),
    ("2026-11-22T18+08", nil), ("2026-11-22T18:00+08", "2026-11-22T10:00:00Z"),
    ("2026-11-22T24:00:00Z", "2026-11-23T00:00:00Z"),
    ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
    ("2026-11-22T24:00:01Z", nil), ("2026-11-22T10:60Z", nil), ("2026-11-22T25:00Z", nil),
    ("2026-11-22T10:00:00+24:00", nil), ("2026-11-22T10:00:00+01:60", nil),
    ("2026-11-22T10:00:00+01:", nil), ("2026-11-22T10:00:00.Z", nil), ("2026-11-22T", nil),
    ("2026-11-22T10:00:00Zx", nil), ("2026-11-22T10:00:00", nil), ("2026-11-22", nil),
    ("2026-11-22T10:00:61Z", nil), ("", nil), ("T", nil), ("not a time", nil),
    ("2026-02-30T10:00:00Z", nil), ("-026-11-22T10:00:00Z", nil), ("2026-11-22T10:00:00 Z ", nil),
  ])
  func timesWithAnOffset(text: String, utc: String?) {
    #expect(Instant(rfc3339: text)?.rfc3339() == utc)
  }

  @Test func timesWithoutAnOffsetAreTimesOfTheZone() throws {
    let time = try #require(ISO8601Time("2026-07-01 12:00"))
    #expect(time.offset == nil)
    let instant = time.resolve(in: try Sample.zone("Europe/Berlin")).instant
    #expect(instant.rfc3339() == "2026-07-01T10:00:00Z")
    let day = try #require(ISO8601Time("2026-07-01"))
    #expect(day.time == nil)
    #expect(
      day.resolve(in: try Sample.zone("Asia/Shanghai")).instant.rfc3339() == "2026-06-30T16:00:00Z")
  }

  @Test func whatIsWrittenIsReadBack() {
    var random = SeededRandom(seed: 4)
    for _ in 0..<3000 {
      let instant = random.instant(in: -60_000_000_000..<250_000_000_000)
      let offset = random.number(in: -1439..<1440) * 60
      #expect(Instant(rfc3339: instant.rfc3339(offset: offset)) == instant)
    }
  }

  @Test func noBytesTrap() {
    var random = SeededRandom(seed: 5)
    let alphabet = Array("0123456789-:TZ +.,\u{FF}".utf8) + [0xFF, 0x00]
    for _ in 0..<20_000 {
      let start = random.isTrue(oneIn: 2) ? Array("2026-11-22T10:00".utf8) : []
      let rest = (0..<random.number(in: 0..<14)).map { _ in random.element(of: alphabet) }
      (start + rest).withUnsafeBufferPointer { bytes in
        let time = ISO8601Time(bytes)
        #expect(time == nil || !bytes.isEmpty)
      }
    }
  }
}
