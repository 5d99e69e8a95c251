/// What folding makes of one character.
enum Folding: Equatable {
  case scalar(UInt32)
  case space
  case nothing
  case doubleS

  /// What becomes of the scalar of this value.
  static func of(_ scalar: UInt32) -> Folding {
    switch scalar {
    case 0x80..<0x800: ofTwoBytes(scalar)
    case 0x1E9E: .doubleS
    case 0x1E00..<0x2000: .scalar(UInt32(extendedLatinAndGreek[Int(scalar) - 0x1E00]))
    case 0x2000..<0x2070, 0x2212: ofPunctuation(scalar)
    case 0x1680, 0x3000: .space
    case 0x180B...0x180F, 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF: .nothing
    case 0xFE58, 0xFE63: .scalar(UInt32(UInt8(ascii: "-")))
    case 0xFF01...0xFFE6: .scalar(Width.usual(scalar))
    default: .scalar(mayHaveCase(scalar) ? simpleCaseFolding(scalar) : scalar)
    }
  }

  private static func ofTwoBytes(_ scalar: UInt32) -> Folding {
    switch scalar {
    case 0x85, 0xA0: .space
    case 0xAD, 0x34F, 0x61C: .nothing
    case 0xB4, 0x2BC: .scalar(UInt32(UInt8(ascii: "'")))
    case 0xDF: .doubleS
    default: .scalar(UInt32(lowerCaseOfTwoBytes[Int(scalar) - 0x80]))
    }
  }

  private static func ofPunctuation(_ scalar: UInt32) -> Folding {
    switch scalar {
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: .space
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F: .nothing
    case 0x2018...0x201B, 0x2032, 0x2035: .scalar(UInt32(UInt8(ascii: "'")))
    case 0x201C...0x201F, 0x2033, 0x2036: .scalar(UInt32(UInt8(ascii: "\"")))
    case 0x2010...0x2015, 0x2212: .scalar(UInt32(UInt8(ascii: "-")))
    default: .scalar(scalar)
    }
  }

  /// U+0080 to U+07FF: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic.
  private static let lowerCaseOfTwoBytes: [UInt16] = (0x80..<0x800).map {
    UInt16(truncatingIfNeeded: simpleCaseFolding($0))
  }

  /// U+1E00 to U+1FFF: Vietnamese and ancient Greek, above all.
  private static let extendedLatinAndGreek: [UInt16] = (0x1E00..<0x2000).map {
    UInt16(truncatingIfNeeded: simpleCaseFolding($0))
  }

  /// Whether the scalar, from U+0800 on, lies in a part of Unicode where letters have a case.
  private static func mayHaveCase(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x10A0..<0x1100, 0x1300..<0x1400, 0x1C80..<0x1E00, 0x2100..<0x2190: true
    case 0x24B6..<0x24EA, 0x2C00..<0x2E00, 0xA640..<0xAC00, 0x10400..<0x1EA00: true
    default: false
    }
  }

  /// Unicode's simple case folding (CaseFolding.txt, status C and S), in which the Turkish İ and ı
  /// are both i as well.
  ///
  /// It is the lower case of the upper case, so that ς, σ and Σ are one.
  static func simpleCaseFolding(_ value: UInt32) -> UInt32 {
    if value == 0x130 || value == 0x131 { return UInt32(UInt8(ascii: "i")) }
    guard let scalar = Unicode.Scalar(value) else { return value }
    let upper = only(scalar.properties.uppercaseMapping) ?? scalar
    return (only(upper.properties.lowercaseMapping) ?? upper).value
  }

  private static func only(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }
}
