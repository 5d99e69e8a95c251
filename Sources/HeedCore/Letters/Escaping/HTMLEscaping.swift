/// Writes values into HTML.
enum HTMLEscaping {
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
    output.append(value, replacing: specials) { index in
      switch value[index] {
      case 0x26: Replacement("&amp;")
      case 0x3C: Replacement("&lt;")
      case 0x3E: Replacement("&gt;")
      case 0x22: Replacement("&quot;")
      case 0x27: Replacement("&#39;")
      default: TextCharacter.replacement(value, at: index, lineBreak: lineBreak)
      }
    }
  }

  private static func specials(_ word: ByteWord) -> UInt64 {
    TextCharacter.suspects(word) | word.equal(to: 0x22)
      // "&" and "'", "<" and ">" differ in one bit each.
      | word.equal(to: 0x27, ignoring: 0x01) | word.equal(to: 0x3E, ignoring: 0x02)
  }
}
