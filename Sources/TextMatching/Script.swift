/// What matching has to know of a character's writing system.
enum Script {
  /// Whether the scalar, by its value, belongs to a script whose words are not set apart by spaces.
  ///
  /// These are Han, Kana, Bopomofo, Thai, Lao, Khmer, Burmese, and Hangul, whose particles join the
  /// word before them.
  static func joinsWordsWithoutSpaces(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x0E00: false
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF: true
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035: true
    case 0x3040...0x318F, 0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF: true
    case 0x4E00...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF: true
    case 0xFF66...0xFFDC, 0x1B000...0x1B16F, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Whether the scalar, by its value, is a letter, a digit or a mark on them.
  static func isWordCharacter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return switch UInt8(truncatingIfNeeded: scalar) {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        true
      default: false
      }
    }
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
