extension Collection<UInt8> {
  /// Whether text in UTF-8 has nothing to see: it is empty or only Unicode white space and
  /// characters without width.
  var isBlank: Bool {
    guard let first else { return true }
    // Most texts begin with a letter of ASCII or an ideograph of U+4000 to U+9FFF.
    if first < 0x80, first != 0x20, !(0x09...0x0D).contains(first) { return false }
    if (0xE4...0xE9).contains(first) { return false }
    var bytes = makeIterator()
    var codec = UTF8()
    while true {
      switch codec.decode(&bytes) {
      case .emptyInput: return true
      case .error: return false
      case .scalarValue(let scalar):
        let properties = scalar.properties
        guard properties.isWhitespace || properties.isDefaultIgnorableCodePoint else {
          return false
        }
      }
    }
  }
}
