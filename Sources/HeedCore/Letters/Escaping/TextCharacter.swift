/// What a customer's text may bring along that no letter should show.
enum TextCharacter {
  enum Kind {
    /// CRLF, CR, LF, and the line and paragraph separators of Unicode.
    case lineBreak
    /// A tab.
    case space
    /// Control characters, and those that reverse or isolate the direction of the text after them.
    case dropped
    /// Anything else.
    case kept
  }

  /// The bytes of a word that may begin a character that is not kept.
  @inline(__always)
  static func suspects(_ word: ByteWord) -> UInt64 {
    guard word.hasHigh else { return word.controls }
    return word.controls | word.equal(to: 0xE2, ignoring: 0x20) | word.equal(to: 0xEF)
  }

  /// What is written for the character at `index`, which may be one that is kept.
  static func replacement(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, lineBreak: StaticString
  ) -> Replacement {
    let (kind, length) = read(bytes, at: index)
    return switch kind {
    case .lineBreak: Replacement(lineBreak, length: length)
    case .space: Replacement(0x20, length: length)
    case .dropped: .dropping(length)
    case .kept: Replacement(bytes[index], length: length)
    }
  }

  /// What the character at `index` is, and of how many bytes.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (kind: Kind, length: Int) {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch bytes[index] {
    case 0x0D: return (.lineBreak, second == 0x0A ? 2 : 1)
    case 0x0A: return (.lineBreak, 1)
    case 0x09: return (.space, 1)
    case 0..<0x20, 0x7F: return (.dropped, 1)
    case 0xC2 where second == 0x85: return (.lineBreak, 2)
    case 0xC2 where (0x80..<0xA0).contains(second): return (.dropped, 2)
    case 0xE2 where second == 0x80 && (third == 0xA8 || third == 0xA9): return (.lineBreak, 3)
    case 0xE2 where isDirection(second, third): return (.dropped, 3)
    case 0xEF where second == 0xBB && third == 0xBF: return (.dropped, 3)
    case 0xEF where second == 0xBF && (0xB9...0xBB).contains(third): return (.dropped, 3)
    default: return (.kept, 1)
    }
  }

  /// U+202A to U+202E and U+2066 to U+2069, by their second and third byte.
  private static func isDirection(_ second: UInt8, _ third: UInt8) -> Bool {
    (second == 0x80 && (0xAA...0xAE).contains(third))
      || (second == 0x81 && (0xA6...0xA9).contains(third))
  }
}
