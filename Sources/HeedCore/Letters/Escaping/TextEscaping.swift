/// Writes values into plain text.
///
/// Control characters are dropped, so a value can't forge the marks of the text's structure.
enum TextEscaping {
  private static let table = ByteTable(TextCharacter.isSuspect)

  /// Appends the value with LF between its lines.
  static func append(_ value: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    table.copy(value, to: &output) { TextCharacter.replacement(value, at: $0, lineBreak: "\n") }
  }
}
