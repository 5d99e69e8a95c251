extension [UInt8] {
  /// Appends fixed text, which is one copy of memory.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends the end of a line of a message.
  @inline(__always)
  mutating func appendLineEnd() {
    append("\r\n")
  }
}
