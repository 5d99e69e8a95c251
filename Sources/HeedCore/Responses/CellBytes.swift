/// What one cell of a record says, as bytes in the chunk it came from.
struct CellBytes {
  /// Without white space at both ends.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether each pair of quotes stands for one.
  let hasDoubledQuotes: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, hasDoubledQuotes: Bool = false) {
    self.bytes = bytes.trimmingSpaces
    self.hasDoubledQuotes = hasDoubledQuotes
  }

  var isBlank: Bool {
    bytes.isEmpty
  }

  func append(to target: inout [UInt8]) {
    if hasDoubledQuotes {
      target.append(contentsOf: bytes.withoutDoubledQuotes)
    } else {
      target.append(contentsOf: bytes)
    }
  }

  var text: String {
    hasDoubledQuotes
      ? String(decoding: bytes.withoutDoubledQuotes, as: UTF8.self)
      : String(decoding: bytes, as: UTF8.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes without white space at both ends: ASCII, U+00A0, U+3000 and U+FEFF.
  var trimmingSpaces: UnsafeBufferPointer<UInt8> {
    var lower = 0
    var upper = count
    while lower < upper {
      let length = spaceLength(at: lower, upper)
      if length == 0 { break }
      lower += length
    }
    while lower < upper {
      if spaceLength(at: upper - 1, upper) == 1 {
        upper -= 1
      } else if upper - lower >= 2, spaceLength(at: upper - 2, upper) == 2 {
        upper -= 2
      } else if upper - lower >= 3, spaceLength(at: upper - 3, upper) == 3 {
        upper -= 3
      } else {
        break
      }
    }
    return UnsafeBufferPointer(rebasing: self[lower..<upper])
  }

  /// The bytes of the white space at a position; 0 when there is none.
  private func spaceLength(at position: Int, _ end: Int) -> Int {
    switch self[position] {
    case 0x09...0x0D, 0x20: 1
    case 0xC2 where position + 1 < end && self[position + 1] == 0xA0: 2
    case 0xE3
    where position + 2 < end && self[position + 1] == 0x80 && self[position + 2] == 0x80:
      3
    case 0xEF
    where position + 2 < end && self[position + 1] == 0xBB && self[position + 2] == 0xBF:
      3
    default: 0
    }
  }

  /// A whole number of one to four ASCII digits.
  var smallWholeNumber: Int? {
    guard (1...4).contains(count) else { return nil }
    var number = 0
    for byte in self {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}
