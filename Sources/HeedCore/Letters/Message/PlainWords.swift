/// Header text that can stand as it is: words of ASCII with single spaces between them.
enum PlainWords {
  /// Whether the text is made of such words and of bytes that are allowed.
  ///
  /// What looks like the beginning of an encoded word is not plain: a reader would decode it.
  static func isPlain(_ text: String, allowed: (UInt8) -> Bool) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      if byte == 0x20 {
        if previous == 0x20 { return false }
      } else if !allowed(byte) || (byte == 0x3F && previous == 0x3D) {
        return false
      }
      previous = byte
    }
    return previous != 0x20
  }

  /// Whether folding at the spaces keeps every line within its limit.
  static func fits(_ text: String, firstColumn: Int) -> Bool {
    if firstColumn + text.utf8.count <= HeaderField.lineLimit { return true }
    let words = text.utf8.split(separator: 0x20)
    guard let first = words.first, firstColumn + first.count <= HeaderField.lineLimit
    else { return false }
    return words.dropFirst().allSatisfy { $0.count < HeaderField.lineLimit }
  }

  /// Appends the words, folded, and returns where the last line begins.
  @discardableResult
  static func append(_ text: String, lineStart: Int, to output: inout [UInt8]) -> Int {
    if output.count - lineStart + text.utf8.count <= HeaderField.lineLimit {
      output.append(contentsOf: text.utf8)
      return lineStart
    }
    var lineStart = lineStart
    for (position, word) in text.utf8.split(separator: 0x20).enumerated() {
      if position > 0 {
        if output.count - lineStart + 1 + word.count > HeaderField.lineLimit {
          output.appendLineEnd()
          lineStart = output.count
        }
        output.append(0x20)
      }
      output.append(contentsOf: word)
    }
    return lineStart
  }
}
