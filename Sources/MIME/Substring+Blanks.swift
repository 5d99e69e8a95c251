extension Substring {
  /// The text without white space at its ends.
  package var trimmingBlanks: String {
    let isShown = { (scalar: Unicode.Scalar) in !scalar.properties.isWhitespace }
    guard let first = unicodeScalars.firstIndex(where: isShown),
      let last = unicodeScalars.lastIndex(where: isShown)
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
