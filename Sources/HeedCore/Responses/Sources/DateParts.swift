/// Reads the parts of a time from bytes, from left to right.
struct DateParts {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var year: Int?
  private var month = 1
  private var day = 1
  private var hour = 0
  private var minute = 0
  private var second = 0
  private var isAfternoon: Bool?
  /// Seconds east of UTC; nil when the time does not say.
  private(set) var offset: Int?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool {
    position == bytes.count
  }

  /// The time that was read; nil when there is none such.
  var civil: CivilDateTime? {
    var hour = hour
    if let isAfternoon {
      guard hour <= 12 else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard let year, let date = CivilDate(year: year, month: month, day: day),
      let time = CivilTime(hour: hour, minute: minute, second: min(second, 59))
    else { return nil }
    return CivilDateTime(date, time)
  }

  /// - Returns: Whether the element stands at this place.
  mutating func read(_ element: DatePattern.Element) -> Bool {
    switch element {
    case .year: read(4...4) { $0.year = $1 }
    case .shortYear: read(2...2) { $0.year = 2000 + $1 }
    case .month: read(1...2) { $0.month = $1 }
    case .day: read(1...2) { $0.day = $1 }
    case .hour, .hourOf12: read(1...2) { $0.hour = $1 }
    case .minute: read(1...2) { $0.minute = $1 }
    case .second: read(1...2) { $0.second = $1 } && second <= 60
    case .fraction: read(1...9) { _, _ in }
    case .monthName: readMonthName()
    case .dayHalf: readDayHalf()
    case .zone: readZone()
    case .space: skipSpaces()
    case .literal(let byte): skip(byte)
    case .iso, .unix: false
    }
  }

  private mutating func read(_ lengths: ClosedRange<Int>, _ set: (inout Self, Int) -> Void) -> Bool
  {
    let start = position
    var number = 0
    var length = 0
    while length < lengths.upperBound, position < bytes.count {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      number = number * 10 + Int(digit)
      length += 1
      position += 1
    }
    guard lengths.contains(length) else {
      position = start
      return false
    }
    set(&self, number)
    return true
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Skips spaces, among them the U+202F that newer tools write before AM and PM.
  private mutating func skipSpaces() -> Bool {
    let start = position
    while skip(.space) || skip([0xC2, 0xA0]) || skip([0xE2, 0x80, 0xAF]) {}
    return position > start
  }

  /// Skips letters, whatever their case.
  private mutating func skip(_ letters: some Collection<UInt8>) -> Bool {
    guard bytes.count - position >= letters.count else { return false }
    let matches = zip(bytes[position...], letters).allSatisfy { $0.lowercased == $1.lowercased }
    if matches { position += letters.count }
    return matches
  }

  private mutating func readMonthName() -> Bool {
    for number in 1...12 {
      let name = EnglishNames.month(number)
      if skip(name.utf8) || number == 9 && skip("Sept".utf8) || skip(name.prefix(3).utf8) {
        month = number
        return true
      }
    }
    return false
  }

  private mutating func readDayHalf() -> Bool {
    for name in ["AM", "a.m.", "上午"] where skip(name.utf8) {
      isAfternoon = false
      return true
    }
    for name in ["PM", "p.m.", "下午"] where skip(name.utf8) {
      isAfternoon = true
      return true
    }
    return false
  }

  /// Reads `Z`, `UTC`, `GMT+2`, `+0200`, `+02:00`, or one of the names of RFC 5322, section 4.3.
  private mutating func readZone() -> Bool {
    let americanHours = [
      ("EST", -5), ("EDT", -4), ("CST", -6), ("CDT", -5), ("MST", -7), ("MDT", -6), ("PST", -8),
      ("PDT", -7),
    ]
    for (name, hours) in americanHours where skip(name.utf8) {
      offset = hours * 3600
      return true
    }
    let isNamed = skip("UTC".utf8) || skip("GMT".utf8) || skip("UT".utf8) || skip("Z".utf8)
    let isWest = position < bytes.count && bytes[position] == UInt8(ascii: "-")
    guard skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-")) else {
      offset = 0
      return isNamed
    }
    var hours = 0
    var minutes = 0
    guard read(1...2, { hours = $1 }) else { return false }
    let needsMinutes = skip(UInt8(ascii: ":"))
    guard read(2...2, { minutes = $1 }) || !needsMinutes, hours <= 14, minutes <= 59 else {
      return false
    }
    offset = (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
    return true
  }
}

extension UInt8 {
  /// The small letter of an ASCII letter; all other bytes as they are.
  fileprivate var lowercased: UInt8 {
    (0x41...0x5A).contains(self) ? self | 0x20 : self
  }
}
