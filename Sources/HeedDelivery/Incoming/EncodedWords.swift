/// Words of a header that are written in ASCII for letters beyond it (RFC 2047).
package enum EncodedWords {
  /// The text as people read it; words in other sets of characters than UTF-8 and Latin-1 stay as
  /// they are.
  package static func decoded(_ text: String) -> String {
    var output = ""
    var rest = text[...]
    var wasWord = false
    while let mark = rest.firstRange(of: "=?") {
      let before = rest[..<mark.lowerBound]
      guard let word = word(rest[mark.lowerBound...]) else {
        output += rest[..<mark.upperBound]
        rest = rest[mark.upperBound...]
        wasWord = false
        continue
      }
      // Blanks between two of them are not meant.
      if !wasWord || !before.allSatisfy(\.isWhitespace) { output += before }
      output += word.text
      rest = rest[word.end...]
      wasWord = true
    }
    return output + rest
  }

  /// The word that a text begins with: `=?utf-8?q?a=20b?=`.
  private static func word(_ text: Substring) -> (text: String, end: String.Index)? {
    let parts = text.dropFirst(2).split(
      separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[3].hasPrefix("="), parts[2].utf8.count <= 1000 else { return nil }
    let body = Array(parts[2].utf8)[...]
    let bytes: [UInt8]
    switch parts[1].lowercased() {
    case "b": bytes = TransferDecoding.base64(body)
    case "q":
      bytes = TransferDecoding.quotedPrintable(
        body.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...])
    default: return nil
    }
    let end = text.index(after: parts[3].startIndex)
    switch parts[0].prefix(while: { $0 != "*" }).lowercased() {
    case "utf-8", "us-ascii": return (String(decoding: bytes, as: UTF8.self), end)
    case "iso-8859-1":
      return (String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })), end)
    default: return nil
    }
  }
}
