import Markdown

/// Writes values into plain text.
///
/// Control characters are dropped, so a value can't forge the marks of the text's structure.
enum TextEscaping {
  /// Appends the value with LF between its lines, and with marks around words that stay together.
  static func append(_ value: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    UnbrokenText.append(
      value, before: TextLayout.unbroken, after: TextLayout.endOfUnbroken, to: &output
    ) { appendWords($0, to: &$1) }
  }

  /// Appends the value with LF between its lines, and without marks.
  static func appendWords(_ value: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    output.append(value, replacing: TextCharacter.suspects) {
      TextCharacter.replacement(value, at: $0, lineBreak: "\n")
    }
  }
}
