/// Part of every day, such as `09:00-18:00`.
package struct DayHours: Hashable, Sendable {
  /// Minutes from midnight; 24:00 is 1440.
  private let minutes: Range<Int>

  /// Reads `9-18`, `09:00-18:00`; nil for anything else, and where it ends before it begins.
  package init?(_ text: String) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.minute)
    guard ends.count == 2, let begin = ends[0], let end = ends[1], begin < end else { return nil }
    minutes = begin..<end
  }

  /// Whether a time of day is in it.
  package func contains(_ time: CivilTime) -> Bool {
    minutes.contains(time.secondsSinceMidnight / 60)
  }

  /// As it is shown: `09:00-18:00`.
  package var text: String {
    [minutes.lowerBound, minutes.upperBound]
      .map { Self.twoDigits($0 / 60) + ":" + Self.twoDigits($0 % 60) }.joined(separator: "-")
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) }),
      let hour = Int(parts[0]), let minute = Int(parts.count == 2 ? parts[1] : "0"), minute < 60,
      hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
