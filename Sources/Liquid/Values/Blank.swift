extension Collection<UInt8> {
  /// Whether text in UTF-8 has nothing to see: it is empty or only Unicode white space and
  /// characters without width.
  var isBlank: Bool {
    guard let first else { return true }
    if first > 0x20, first < 0x7F { return false }
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
