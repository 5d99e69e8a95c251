/// Words of a value that belong on one line: a date, a time, a code.
///
/// They stand between two control characters, which no place of a letter prints: text and HTML turn
/// them into what keeps words together there, and every other place drops them. What comes from
/// outside loses them first, so that only heed's own words are kept together.
enum UnbrokenText {
  private static let opening: UInt8 = 0x02
  private static let closing: UInt8 = 0x03

  /// More columns than these may be too wide for a phone.
  private static let columnLimit = 30

  /// The words, to be kept on one line if a phone can show them on one.
  static func keeping(_ words: String, upTo limit: Int = columnLimit) -> String {
    text { keep(upTo: limit, in: &$0) { $0.append(contentsOf: words.utf8) } }
  }

  /// A day that stays on one line.
  static func date(_ date: CivilDate, withYear: Bool = false, _ wording: TimeWording) -> String {
    text { keep(in: &$0) { wording.append(date, withYear: withYear, to: &$0) } }
  }

  /// A time whose day stays on one line, and whose hour stays with its zone.
  static func time(_ instant: Instant, in zone: TimeZoneRules, _ wording: TimeWording) -> String {
    let moment = TimeWording.Moment(instant, in: zone)
    return text {
      keep(in: &$0) { wording.append(dayOf: moment, to: &$0) }
      $0.append(contentsOf: wording.separator.utf8)
      keep(in: &$0) { wording.append(clockOf: moment, to: &$0) }
    }
  }

  private static func text(_ append: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(96)
    append(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Puts marks around what is appended, unless it is wider than the limit.
  private static func keep(
    upTo limit: Int = columnLimit, in bytes: inout [UInt8], _ append: (inout [UInt8]) -> Void
  ) {
    let start = bytes.count
    bytes.append(opening)
    append(&bytes)
    if columns(of: bytes[(start + 1)...]) <= limit {
      bytes.append(closing)
    } else {
      bytes.remove(at: start)
    }
  }

  /// The columns that UTF-8 takes at most: two for each character of three or four bytes.
  private static func columns(of bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0xC0 ? 0 : $1 < 0xE0 ? 1 : 2) }
  }

  /// A text from outside, in which nothing is kept on one line.
  static func dropping(from text: String) -> String {
    let isMarked = text.utf8.withContiguousStorageIfAvailable {
      ByteSearch.index(of: opening, in: $0, from: 0) != nil
    }
    guard isMarked != false else { return text }
    return String(
      decoding: text.utf8.filter { $0 != opening && $0 != closing }, as: UTF8.self)
  }

  /// Appends a value of which some words may have to be kept on one line.
  ///
  /// - Parameters:
  ///   - value: UTF-8; marks without their counterpart are left to `escape`.
  ///   - before: what stands before such words.
  ///   - after: what stands after them.
  ///   - output: receives the value.
  ///   - escape: appends words without marks.
  @inline(__always)
  static func append(
    _ value: UnsafeBufferPointer<UInt8>, before: StaticString, after: StaticString,
    to output: inout [UInt8], escape: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void
  ) {
    var rest = value
    while let start = ByteSearch.index(of: opening, in: rest, from: 0),
      let end = ByteSearch.index(of: closing, in: rest, from: start)
    {
      escape(UnsafeBufferPointer(rebasing: rest[..<start]), &output)
      output.append(before)
      escape(UnsafeBufferPointer(rebasing: rest[(start + 1)..<end]), &output)
      output.append(after)
      rest = UnsafeBufferPointer(rebasing: rest[(end + 1)...])
    }
    escape(rest, &output)
  }
}
