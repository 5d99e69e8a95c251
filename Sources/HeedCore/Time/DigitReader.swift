/// Reads the parts of an ISO 8601 time from bytes, from left to right.
struct DigitReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool {
    position == bytes.count
  }

  private var next: UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  /// A number of exactly `count` digits; nothing is read when there are fewer.
  mutating func digits(_ count: Int) -> Int? {
    guard bytes.count - position >= count else { return nil }
    var number = 0
    for byte in bytes[position..<position + count] {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    position += count
    return number
  }

  /// `2026-11-22` or `20261122`.
  mutating func date() -> CivilDate? {
    guard let year = digits(4) else { return nil }
    let isExtended = skip("-")
    guard let month = digits(2), isExtended == skip("-"), let day = digits(2) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// `10:00`, `10:00:00`, `10:00:00.123`, `1000`, `100000`: the seconds since midnight, 0 to 86,400.
  mutating func secondsOfDay() -> Int? {
    guard let hour = digits(2) else { return nil }
    let isExtended = skip(":")
    guard let minute = digits(2) else { return nil }
    var second = 0
    if isExtended ? skip(":") : next.map({ (48...57).contains($0) }) ?? false {
      guard let read = digits(2) else { return nil }
      second = read
      if skip(".") || skip(",") {
        guard digits(1) != nil else { return nil }
        while digits(1) != nil {}
      }
    }
    let total = hour * 3600 + minute * 60 + second
    let isLeapSecond = minute == 59 && second == 60
    return minute <= 59 && (second <= 59 || isLeapSecond) && total <= 86_400 ? total : nil
  }

  /// `Z`, `+01:00`, `+0100` or `+01`, perhaps after a space; nil, and nothing read, for anything
  /// else.
  mutating func offset() -> Int? {
    let start = position
    _ = skip(" ")
    if skip("Z") || skip("z") { return 0 }
    let isWest = next == UInt8(ascii: "-")
    if skip("+") || skip("-"), let hours = digits(2), hours <= 23 {
      let needsMinutes = skip(":")
      let minutes = digits(2)
      if minutes ?? 0 <= 59, minutes != nil || !needsMinutes {
        let seconds = hours * 3600 + (minutes ?? 0) * 60
        return isWest ? -seconds : seconds
      }
    }
    position = start
    return nil
  }
}
