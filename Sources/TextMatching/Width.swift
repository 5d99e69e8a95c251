/// Full-width and half-width forms (U+FF00 to U+FFEF) and the characters they stand for.
enum Width {
  /// The character of usual width, in lower case; other scalars as they are.
  static func usual(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF21...0xFF3A: scalar - 0xFF21 + UInt32(UInt8(ascii: "a"))
    case 0xFF01...0xFF5E: scalar - 0xFF01 + UInt32(UInt8(ascii: "!"))
    case 0xFF61...0xFF9F: UInt32(katakana[Int(scalar) - 0xFF61])
    case 0xFFE0: 0xA2
    case 0xFFE1: 0xA3
    case 0xFFE2: 0xAC
    case 0xFFE4: 0xA6
    case 0xFFE5: 0xA5
    case 0xFFE6: 0x20A9
    default: scalar
    }
  }

  /// For U+FF61 to U+FF9F, in that order; the last two are the combining voicing marks.
  private static let katakana: [UInt16] = Array(
    """
    。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノ\
    ハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}
    """.utf16)
}
