/// How many columns a character takes in a fixed-width display.
///
/// Wide and full-width characters of East Asian scripts take two (Unicode Standard Annex 11), as do
/// emoji shown as pictures; marks that combine with the character before them take none.
package enum DisplayWidth {
  /// The columns of one scalar, for itself: 0, 1 or 2.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    if isNarrow(value) { return 1 }
    if isEastAsianWide(value) { return isCombiningKana(value) ? 0 : 2 }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    let isFlagLetter = (0x1F1E6...0x1F1FF).contains(value)
    return properties.isEmojiPresentation && !isFlagLetter ? 2 : 1
  }

  /// The columns of a text on one line; parts of a picture joined into one emoji count once.
  package static func columns(of text: String) -> Int {
    var sum = 0
    var isJoined = false
    for scalar in text.unicodeScalars {
      if !isJoined && !isEmojiModifier(scalar) { sum += columns(of: scalar) }
      isJoined = scalar == "\u{200D}"
    }
    return sum
  }

  /// A skin tone, which merges with the emoji before it.
  static func isEmojiModifier(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F3FB...0x1F3FF).contains(scalar.value)
  }

  /// Frequent characters for which no property need be looked up: Greek and Cyrillic letters,
  /// dashes and quotation marks.
  private static func isNarrow(_ value: UInt32) -> Bool {
    (0x370...0x482).contains(value) || (0x2010...0x2027).contains(value)
  }

  /// The blocks of Unicode whose characters are wide, with the gaps between them that are reserved
  /// for more of the kind.
  private static func isEastAsianWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
      0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
      0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  private static func isCombiningKana(_ value: UInt32) -> Bool {
    (0x302A...0x302D).contains(value) || value == 0x3099 || value == 0x309A || value == 0x16FE4
  }
}
