import TextMatching

/// What the VADER method asks of the bytes of a folded text.
extension UnsafeBufferPointer<UInt8> {
  /// The range without punctuation at its ends; the whole of it if at most two characters are left.
  func wordRange(in whole: Range<Int>) -> Range<Int> {
    var start = whole.lowerBound
    while start < whole.upperBound, case let length = punctuation(at: start), length > 0 {
      start += length
    }
    var end = whole.upperBound
    while end > start, case let length = punctuation(before: end), length > 0 {
      end -= length
    }
    let isShort = self[start..<end].lazy.filter { $0 & 0xC0 != 0x80 }.prefix(3).count < 3
    return isShort ? whole : start..<end
  }

  /// Whether the range holds nothing but punctuation.
  func isPunctuation(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let length = punctuation(at: offset)
      if length == 0 { return false }
      offset += length
    }
    return true
  }

  /// Whether the range has letters that were capitals, and none that was not.
  func isUpper(_ range: Range<Int>, _ capitals: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasCapital = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = self[offset]
      if capitals[offset] != 0 {
        hasCapital = true
      } else if byte < 0x80 {
        if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { return false }
      } else if byte & 0xC0 != 0x80, isSmallLetter(at: offset) {
        return false
      }
      offset += 1
    }
    return hasCapital
  }

  /// Whether the range contains "n't".
  func hasNotSuffix(_ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    for offset in range.dropFirst().dropLast() where self[offset] == UInt8(ascii: "'") {
      if self[offset - 1] == UInt8(ascii: "n"), self[offset + 1] == UInt8(ascii: "t") {
        return true
      }
    }
    return false
  }

  private func isSmallLetter(at offset: Int) -> Bool {
    Unicode.Scalar(UTF8Scalar.at(offset, in: self).value)?.properties.isLowercase ?? false
  }

  /// The length of the punctuation character at the offset; 0 for any other character.
  private func punctuation(at offset: Int) -> Int {
    let byte = self[offset]
    if byte < 0x80 { return Self.isPunctuation(byte) ? 1 : 0 }
    guard byte == 0xC2 || byte == 0xE2 || byte == 0xE3 else { return 0 }
    let scalar = UTF8Scalar.at(offset, in: self)
    return Self.isPunctuation(scalar.value) ? scalar.length : 0
  }

  /// The length of the punctuation character that ends at the offset; 0 for any other character.
  private func punctuation(before offset: Int) -> Int {
    let byte = self[offset - 1]
    if byte < 0x80 { return Self.isPunctuation(byte) ? 1 : 0 }
    let scalar = UTF8Scalar.before(offset, in: self)
    return Self.isPunctuation(scalar.value) ? scalar.length : 0
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Whether the scalar is one of `¡ « » ¿ … 、 。`.
  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA1, 0xAB, 0xBB, 0xBF, 0x2026, 0x3001, 0x3002: true
    default: false
    }
  }
}
