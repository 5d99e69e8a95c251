extension String {
  /// Whether all of a name is of Chinese, Japanese or Korean writing, which has the family name
  /// first and needs no space.
  var isEastAsianName: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20, 0xB7, 0x3000...0x30FF, 0x3105...0x312F, 0x3400...0x9FFF, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0x20000...0x3FFFD:
        true
      default: false
      }
    }
  }
}
