/// Reads header text with encoded words in it (RFC 2047).
enum EncodedText {
  /// The text with every encoded word decoded whose characters heed can read; anything else stays as
  /// it is.
  static func decoded(_ text: String) -> String {
    var result = ""
    // A character may be cut in two by words of other programs, so that bytes are collected.
    var open: (charset: Charset, bytes: [UInt8])?
    var isFirst = true
    func close() {
      if let open { result += open.charset.text(open.bytes) }
      open = nil
    }
    for word in text.utf8.split(separator: 0x20) {
      let decoded = content(of: word)
      // White space between two encoded words is no part of the text (section 6.2).
      if !isFirst, open == nil || decoded == nil {
        close()
        result += " "
      }
      if let decoded {
        if open?.charset != decoded.charset { close() }
        open = (decoded.charset, (open?.bytes ?? []) + decoded.bytes)
      } else {
        result += String(decoding: word, as: UTF8.self)
      }
      isFirst = false
    }
    close()
    return result
  }

  /// The bytes that a word stands for; nil when it is no encoded word that can be read.
  private static func content(
    of word: Substring.UTF8View
  ) -> (charset: Charset, bytes: [UInt8])? {
    let parts = word.split(separator: 0x3F, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].elementsEqual("=".utf8), parts[4].elementsEqual("=".utf8)
    else { return nil }
    // A language may follow the characters (RFC 2231, section 5).
    let name = String(decoding: parts[1].prefix { $0 != 0x2A }, as: UTF8.self)
    let charset = Charset(name)
    if case .other = charset { return nil }
    switch parts[2].first {
    case UInt8(ascii: "Q"), UInt8(ascii: "q"): return (charset, unquoted(Array(parts[3])))
    case UInt8(ascii: "B"), UInt8(ascii: "b"):
      return TransferEncoding.isBase64(parts[3])
        ? (charset, TransferEncoding.base64(parts[3])) : nil
    default: return nil
    }
  }

  private static func unquoted(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x3D, index + 2 < bytes.count,
        let high = Hexadecimal.value(bytes[index + 1]),
        let low = Hexadecimal.value(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index] == 0x5F ? 0x20 : bytes[index])
        index += 1
      }
    }
    return result
  }
}
