/// Scripts, as far as telling a look-alike domain from an honest one needs them.
enum Script: Hashable {
  case latin, greek, cyrillic, armenian, cherokee
  /// Chinese, Japanese and Korean, which are written together and with Latin.
  case eastAsian
  case other

  /// Whether a label of the name mixes scripts other than East Asian ones with Latin.
  static func isMixed(in name: String) -> Bool {
    let scalars = name.unicodeScalars
    return scalars.split(whereSeparator: { $0 == "." || $0 == "。" }).contains { label in
      var scripts = Set(label.compactMap(Script.init))
      if scripts.contains(.eastAsian) { scripts.remove(.latin) }
      return scripts.count > 1
    }
  }

  /// Whether the character sets or reverses the direction of the text around it.
  static func changesDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The script of a letter; nil for digits, marks and signs, which belong to all.
  private init?(_ scalar: Unicode.Scalar) {
    guard scalar.properties.isAlphabetic else { return nil }
    switch scalar.value {
    case 0x0041...0x024F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xFF21...0xFF5A:
      self = .latin
    case 0x0370...0x03FF, 0x1F00...0x1FFF: self = .greek
    case 0x0400...0x052F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
    case 0x0530...0x058F: self = .armenian
    case 0x13A0...0x13FF, 0xAB70...0xABBF: self = .cherokee
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0xFF65...0xFFDC, 0x20000...0x3FFFD:
      self = .eastAsian
    default: self = .other
    }
  }
}
