extension String {
  /// The text without control characters and marks of direction, but with its line feeds.
  ///
  /// What customers write is shown so: on a terminal, the others would move the cursor, change
  /// colours or turn the text around.
  package var printable: String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0A }) { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter(Self.isPrintable)))
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: true
    case 0x00..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
