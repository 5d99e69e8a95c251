/// Reads dates as people and programs commonly write them, in English.
///
/// It takes seconds since 1970; `2016-03-14` and `2016/3/14`; `March 14, 2016`, `14 Mar 2016`
/// and the form of mail; each with a time such as `10:05`, `10:05:30.5` or `3 pm` and an offset
/// such as `Z`, `UTC` or `+01:00`. Without an offset the time is UTC.
struct DateParser {
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var hour = 0
  private var minute = 0
  private var second = 0
  private var offset = 0

  /// The moment a text names; nil if it names none.
  static func timestamp(_ text: String) -> Timestamp? {
    let bytes = Array(text.utf8)
    guard (1...64).contains(bytes.count) else { return nil }
    if bytes.allSatisfy(\.isDigit) {
      return Int(text).flatMap {
        CivilDate.seconds.contains($0) ? Timestamp(seconds: $0) : nil
      }
    }
    var parser = DateParser()
    guard parser.read(words(bytes)) else { return nil }
    return parser.timestamp
  }

  private var timestamp: Timestamp? {
    guard let year, let month, let day else { return nil }
    let civil = CivilDate(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    guard civil.exists, abs(offset) <= 86_400 else { return nil }
    return Timestamp(seconds: civil.secondsSince1970 - offset, offset: offset)
  }

  /// Cuts at white space and commas, and between a date and the `T` before a time.
  private static func words(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split { $0.isWhitespace || $0 == UInt8(ascii: ",") }.flatMap { word -> [[UInt8]] in
      let cut = word.firstIndex(of: UInt8(ascii: "T"))
      guard let cut, cut > word.startIndex, word[cut - 1].isDigit else { return [Array(word)] }
      return [Array(word[..<cut]), Array(word[(cut + 1)...])]
    }
  }

  private mutating func read(_ words: [[UInt8]]) -> Bool {
    words.allSatisfy { word in
      if word.contains(UInt8(ascii: ":")), word.first?.isDigit == true { return readTime(word) }
      if word.first?.isDigit == true { return readDate(word) }
      if let first = word.first, "+-".utf8.contains(first) { return readOffset(word) }
      return readWord(String(decoding: word, as: UTF8.self).lowercased())
    }
  }

  /// Reads `2016-03-14`, `2016/03/14`, or a day or year standing alone.
  private mutating func readDate(_ word: [UInt8]) -> Bool {
    let parts = word.split(omittingEmptySubsequences: false) { "-/".utf8.contains($0) }
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    if parts.count == 3, let first = parts[0], let second = parts[1], let third = parts[2] {
      guard year == nil, month == nil, day == nil, word.prefix(4).allSatisfy(\.isDigit) else {
        return false
      }
      (year, month, day) = (first, second, third)
      return true
    }
    let digits = word.prefix(while: \.isDigit)
    let suffix = String(decoding: word[digits.endIndex...], as: UTF8.self).lowercased()
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return false }
    if ["am", "pm"].contains(suffix), (1...12).contains(number) {
      hour = number
      return readWord(suffix)
    }
    guard ["", "st", "nd", "rd", "th"].contains(suffix) else { return false }
    if digits.count > 2 {
      guard year == nil, suffix.isEmpty else { return false }
      year = number
    } else {
      guard day == nil else { return false }
      day = number
    }
    return true
  }

  /// Reads `10:05`, `10:05:30`, `10:05:30.25`, each with `am`, `pm` or an offset at its end.
  private mutating func readTime(_ word: [UInt8]) -> Bool {
    let clock = word.prefix { $0.isDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
    let parts = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let numbers = parts.map { part in
      Int(String(decoding: part.prefix { $0.isDigit }, as: UTF8.self))
    }
    guard (2...3).contains(numbers.count), let first = numbers[0], let next = numbers[1] else {
      return false
    }
    (hour, minute) = (first, next)
    if numbers.count == 3 {
      guard let last = numbers[2] else { return false }
      second = last
    }
    let rest = Array(word[clock.endIndex...])
    guard let mark = rest.first else { return true }
    if "+-".utf8.contains(mark) { return readOffset(rest) }
    return readWord(String(decoding: rest, as: UTF8.self).lowercased())
  }

  /// Reads `+0100`, `+01:00` or `+01`.
  private mutating func readOffset(_ word: [UInt8]) -> Bool {
    let digits = word.dropFirst().filter { $0 != UInt8(ascii: ":") }
    guard digits.count == 2 || digits.count == 4, digits.allSatisfy(\.isDigit),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return false }
    let size = digits.count == 2 ? number * 3600 : number / 100 * 3600 + number % 100 * 60
    offset = word.first == UInt8(ascii: "-") ? -size : size
    return true
  }

  private mutating func readWord(_ word: String) -> Bool {
    let word = word.hasSuffix(".") ? String(word.dropLast()) : word
    switch word {
    case "z", "utc", "gmt": offset = 0
    case "am", "pm":
      guard (1...12).contains(hour) else { return false }
      hour = hour % 12 + (word == "pm" ? 12 : 0)
    default:
      guard word.utf8.count >= 3 else { return false }
      if let index = DateFormat.months.firstIndex(where: { $0.lowercased().hasPrefix(word) }) {
        guard month == nil else { return false }
        month = index + 1
      } else {
        return DateFormat.weekdays.contains { $0.lowercased().hasPrefix(word) }
      }
    }
    return true
  }
}
