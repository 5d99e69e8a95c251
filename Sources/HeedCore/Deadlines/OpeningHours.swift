/// When a calendar is open on one day, on the clocks of its zone.
package struct OpeningHours: Hashable, Sendable {
  /// Not at all.
  package static let closed = OpeningHours()

  /// Minutes after the day's midnight, ascending and apart; the last may end in the next day.
  package let ranges: [Range<Int>]

  private init() {
    ranges = []
  }

  /// Nil unless the ranges ascend without overlap, each begins within the day, and the last ends
  /// within 24 hours of its beginning.
  package init?(ranges: [Range<Int>]) {
    for (index, range) in ranges.enumerated() {
      let limit = index + 1 < ranges.count ? ranges[index + 1].lowerBound : range.lowerBound + 1440
      guard (0..<1440).contains(range.lowerBound), !range.isEmpty, range.upperBound <= limit
      else { return nil }
    }
    self.ranges = ranges
  }

  package var isClosed: Bool {
    ranges.isEmpty
  }

  /// As it is written in settings: `09:00-12:30, 13:30-18:00`, `21:00-02:00`, `closed`.
  package var text: String {
    if isClosed { return "closed" }
    return ranges.map { range in
      let end = range.upperBound > 1440 ? range.upperBound - 1440 : range.upperBound
      return "\(Self.clock(range.lowerBound))-\(Self.clock(end))"
    }.joined(separator: ", ")
  }

  /// `09:00`, `24:00`.
  static func clock(_ minutes: Int) -> String {
    var bytes: [UInt8] = []
    bytes.appendTwoDigits(minutes / 60)
    bytes.append(UInt8(ascii: ":"))
    bytes.appendTwoDigits(minutes % 60)
    return String(decoding: bytes, as: UTF8.self)
  }
}
