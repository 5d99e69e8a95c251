/// Reads header text with encoded words in it (RFC 2047), as heed itself writes them.
enum EncodedText {
  /// The text with every encoded word of UTF-8 decoded; anything else stays as it is.
  static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var endsWithEncoded = false
    for word in text.utf8.split(separator: 0x20) {
      let decoded = content(of: word)
      // White space between two encoded words is no part of the text (section 6.2).
      if !bytes.isEmpty, !(endsWithEncoded && decoded != nil) { bytes.append(0x20) }
      bytes += decoded ?? Array(word)
      endsWithEncoded = decoded != nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes that a word stands for; nil when it is no encoded word of UTF-8.
  private static func content(of word: Substring.UTF8View) -> [UInt8]? {
    let parts = word.split(separator: 0x3F, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].elementsEqual("=".utf8), parts[4].elementsEqual("=".utf8),
      parts[1].elementsEqual("utf-8".utf8)
    else { return nil }
    switch parts[2].first {
    case UInt8(ascii: "Q"): return unquoted(Array(parts[3]))
    case UInt8(ascii: "B"): return fromBase64(parts[3])
    default: return nil
    }
  }

  private static func unquoted(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let pair = bytes[min(index + 1, bytes.count)..<min(index + 3, bytes.count)]
      if bytes[index] == 0x3D, let byte = UInt8(String(decoding: pair, as: UTF8.self), radix: 16) {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index] == 0x5F ? 0x20 : bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func fromBase64(_ characters: Substring.UTF8View) -> [UInt8]? {
    let digits = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    var (bits, count) = (0, 0)
    for character in characters where character != 0x3D {
      guard let digit = digits.firstIndex(of: character) else { return nil }
      (bits, count) = ((bits << 6 | digit) & 0xFFFF, count + 6)
      if count >= 8 {
        count -= 8
        result.append(UInt8(bits >> count & 0xFF))
      }
    }
    return result
  }
}
