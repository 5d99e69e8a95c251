extension String {
  /// The text without white space and byte-order marks at its ends.
  var trimmingWhiteSpace: String {
    let ends = (utf8.first ?? 0x20, utf8.last ?? 0x20)
    if (0x21..<0x7F).contains(ends.0), (0x21..<0x7F).contains(ends.1) { return self }
    let isSpace = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    let scalars = unicodeScalars.drop(while: isSpace)
    guard let last = scalars.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(scalars[...last])
  }
}
