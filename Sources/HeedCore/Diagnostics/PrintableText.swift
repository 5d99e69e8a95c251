extension String {
  /// The text without control characters and marks of direction, but with its line feeds.
  ///
  /// What customers write is shown so: on a terminal, the others would move the cursor, change
  /// colours or turn the text around.
  package var printable: String {
    var text = self
    if text.withUTF8({ !Self.mayHoldUnprintable($0) }) { return text }
    return String(String.UnicodeScalarView(unicodeScalars.filter(Self.isPrintable)))
  }

  /// Whether some bytes could belong to what is left out; only such a text is looked at closely.
  private static func mayHoldUnprintable(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 && byte != 0x0A || byte == 0x7F { return true }
      // U+0080 to U+009F begin with C2, the marks of direction and the separators with E2 80 or 81.
      if previous == 0xC2 && byte < 0xA0 || previous == 0xE2 && byte <= 0x81 { return true }
      previous = byte
    }
    return false
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: true
    case 0x00..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
