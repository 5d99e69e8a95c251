/// Reads header text with encoded words in it (RFC 2047).
package enum EncodedText {
  /// The text with every encoded word decoded whose characters can be read; anything else stays as it
  /// is.
  package static func decoded(_ text: String) -> String {
    var rest = Array(text.utf8)[...]
    var output = ""
    // A character may be cut in two by words of other programs, so that bytes are collected.
    var charset: Charset?
    var bytes: [UInt8] = []
    func close() {
      if let charset { output += charset.text(bytes) }
      charset = nil
      bytes.removeAll(keepingCapacity: true)
    }
    while let mark = mark(in: rest) {
      let before = rest[..<mark]
      guard let word = EncodedWordReader(rest[mark...]) else {
        close()
        output += String(decoding: rest[...(mark + 1)], as: UTF8.self)
        rest = rest[(mark + 2)...]
        continue
      }
      // White space between two encoded words is no part of the text (section 6.2).
      if charset == nil || !before.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        close()
        output += String(decoding: before, as: UTF8.self)
      }
      if charset != word.charset { close() }
      charset = word.charset
      bytes += word.bytes
      rest = rest[word.end...]
    }
    close()
    return output + String(decoding: rest, as: UTF8.self)
  }

  /// Where the next `=?` is, which an encoded word begins with.
  private static func mark(in text: ArraySlice<UInt8>) -> Int? {
    var start = text.startIndex
    while let sign = text[start...].firstIndex(of: UInt8(ascii: "=")) {
      start = sign + 1
      if start < text.endIndex, text[start] == UInt8(ascii: "?") { return sign }
    }
    return nil
  }
}
