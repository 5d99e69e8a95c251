/// Writes values into HTML.
enum HTMLEscaping {
  private static let table = ByteTable { byte in
    TextCharacter.isSuspect(byte) || "&<>\"'".utf8.contains(byte)
  }

  private static let ampersand = Replacement("&amp;")
  private static let lessThan = Replacement("&lt;")
  private static let greaterThan = Replacement("&gt;")
  private static let quote = Replacement("&quot;")
  private static let apostrophe = Replacement("&#39;")

  /// Appends the value for a place between tags; its line breaks become `<br>`.
  static func appendText(_ value: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    UnbrokenText.append(
      value, before: "<span style=\"white-space:nowrap\">", after: "</span>", to: &output
    ) { append($0, lineBreak: "<br>\n", to: &$1) }
  }

  /// Appends the value for an attribute between quotes, of either kind.
  static func appendAttribute(_ value: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    append(value, lineBreak: " ", to: &output)
  }

  private static func append(
    _ value: UnsafeBufferPointer<UInt8>, lineBreak: StaticString, to output: inout [UInt8]
  ) {
    table.copy(value, to: &output) { index in
      switch value[index] {
      case 0x26: ampersand
      case 0x3C: lessThan
      case 0x3E: greaterThan
      case 0x22: quote
      case 0x27: apostrophe
      default: TextCharacter.replacement(value, at: index, lineBreak: lineBreak)
      }
    }
  }
}
