/// A date, perhaps with a time and an offset from UTC, read from ISO 8601 or RFC 3339 text.
///
/// `2026-11-22`, `2026-11-22T10:00`, `2026-11-22 10:00:00.5 +01:00`, `20261122T100000Z`. Fractions
/// of a second are read and dropped. `24:00` is the next midnight, and the leap second `23:59:60`
/// the second after it.
package struct ISO8601Time: Hashable, Sendable {
  package let date: CivilDate
  /// Nil when the text is a date alone.
  package let time: CivilTime?
  /// Seconds east of UTC; nil when the text does not say.
  package let offset: Int?

  /// Nil when the bytes, taken whole, are not such a text.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var reader = DigitReader(bytes)
    guard let date = reader.date() else { return nil }
    if reader.isAtEnd {
      self.init(date: date, time: nil, offset: nil)
      return
    }
    guard reader.skip("T") || reader.skip("t") || reader.skip(" "),
      let seconds = reader.secondsOfDay()
    else { return nil }
    let offset = reader.offset()
    guard reader.isAtEnd else { return nil }
    let civil = CivilDateTime(localSeconds: Int64(date.daysSinceEpoch) * 86_400 + Int64(seconds))
    self.init(date: civil.date, time: civil.time, offset: offset)
  }

  package init?(_ text: String) {
    var text = text
    guard let time = text.withUTF8({ ISO8601Time($0) }) else { return nil }
    self = time
  }

  private init(date: CivilDate, time: CivilTime?, offset: Int?) {
    self.date = date
    self.time = time
    self.offset = offset
  }

  /// The instant, taking a text without offset as a time in `zone` and a date as its midnight.
  package func resolve(in zone: TimeZoneRules) -> ResolvedTime {
    let civil = CivilDateTime(date, time ?? .midnight)
    guard let offset else { return zone.resolve(civil) }
    return ResolvedTime(
      instant: Instant(seconds: civil.localSeconds - Int64(offset)), occurrence: .once)
  }
}

extension Instant {
  /// Reads a time that says its offset from UTC, such as `2026-11-22T10:00:00Z`; nil otherwise.
  package init?(rfc3339 text: String) {
    guard let time = ISO8601Time(text), time.offset != nil else { return nil }
    self = time.resolve(in: .utc).instant
  }
}
