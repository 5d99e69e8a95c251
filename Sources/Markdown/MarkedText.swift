/// Cuts marked text into what the layout handles at once.
struct MarkedText {
  enum Event {
    case mark(StructureMark)
    case lineFeed
    /// Printable ASCII and spaces.
    case ascii(Range<Int>)
    /// Characters of U+4E00 to U+9FFF, of three bytes each.
    case ideographs(Range<Int>)
    case scalar(Unicode.Scalar, Range<Int>)
  }

  /// The first number of the list that the last mark began.
  private(set) var number = 1
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func next() -> Event? {
    guard position < bytes.count else { return nil }
    let start = position
    let byte = bytes[start]
    if isPlain(byte) {
      position = endOfPlain(from: start + 1)
      return .ascii(start..<position)
    }
    if byte == StructureMark.introducer, let mark = mark() { return .mark(mark) }
    if byte == 0x0A {
      position += 1
      return .lineFeed
    }
    if isIdeograph(at: start) {
      repeat { position += 3 } while isIdeograph(at: position)
      return .ideographs(start..<position)
    }
    let scalar = scalar()
    return .scalar(scalar, start..<position)
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x5F
  }

  /// The end of the printable ASCII, looked for eight bytes at a time.
  private func endOfPlain(from start: Int) -> Int {
    var index = start
    let base = UnsafeRawPointer(bytes.baseAddress)
    while let base, index + 8 <= bytes.count {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let low: UInt64 = 0x0101_0101_0101_0101
      let high = low << 7
      // The high bit of each byte tells: 0x20 or more, 0x7F, not ASCII.
      let printable = (word | high) &- (low &* 0x20)
      let delete = (word & ~high) &+ low
      guard (~printable | delete | word) & high == 0 else { break }
      index += 8
    }
    while index < bytes.count, isPlain(bytes[index]) { index += 1 }
    return index
  }

  private mutating func mark() -> StructureMark? {
    guard position + 1 < bytes.count, let mark = StructureMark(rawValue: bytes[position + 1])
    else { return nil }
    position += 2
    if mark == .numbers { readNumber() }
    return mark
  }

  private mutating func readNumber() {
    number = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]), number < 1_000_000_000 {
      number = number * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    if position < bytes.count, bytes[position] == 0x3B { position += 1 }
  }

  private func isIdeograph(at index: Int) -> Bool {
    guard index + 3 <= bytes.count else { return false }
    let first = bytes[index]
    return (0xE5...0xE9).contains(first) || (first == 0xE4 && bytes[index + 1] >= 0xB8)
  }

  private mutating func scalar() -> Unicode.Scalar {
    let first = bytes[position]
    let length = first < 0x80 ? 1 : (~first).leadingZeroBitCount
    guard (1...4).contains(length), position + length <= bytes.count else {
      position += 1
      return "\u{FFFD}"
    }
    var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<max(length, 1) {
      value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
    }
    position += length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
