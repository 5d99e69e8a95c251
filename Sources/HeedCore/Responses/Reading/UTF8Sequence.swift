/// What begins at a byte of text that should be UTF-8.
enum UTF8Sequence {
  case valid(length: Int)
  /// A byte that begins no letter, or the part of one that could have been (Unicode 15, 3.9).
  case invalid(length: Int)
  /// The bytes end within a letter.
  case incomplete
}

extension UnsafeBufferPointer<UInt8> {
  /// The sequence at a position, by the table in RFC 3629, section 4.
  func utf8Sequence(at start: Int) -> UTF8Sequence {
    let lead = self[start]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return .valid(length: 1)
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return .invalid(length: 1)
    }
    for offset in 1..<length {
      guard start + offset < count else { return .incomplete }
      let allowed = offset == 1 ? second : 0x80...0xBF
      guard allowed.contains(self[start + offset]) else { return .invalid(length: offset) }
    }
    return .valid(length: length)
  }

  /// The first position from `start` on that is not valid UTF-8, not whole, or a NUL.
  func endOfCleanUTF8(from start: Int) -> Int {
    var at = start
    while at < count {
      at = endOfCleanASCII(from: at)
      guard at < count, self[at] != 0, case .valid(let length) = utf8Sequence(at: at) else { break }
      at += length
    }
    return at
  }

  /// The first position from `start` on that is not ASCII, or a NUL.
  func endOfCleanASCII(from start: Int) -> Int {
    guard let base = UnsafeRawPointer(baseAddress) else { return start }
    var at = start
    while at + 8 <= count {
      let word = base.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      // The subtraction sets the high bit of a zero byte; words with other high bits stop as well.
      if (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 != 0 { break }
      at += 8
    }
    while at < count, self[at] != 0, self[at] < 0x80 { at += 1 }
    return at
  }
}
