/// Text in the encoding of RFC 2045, section 6.7.
enum QuotedPrintable {
  /// Encodes text whose lines end with CR LF.
  static func encoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var column = 0
    for index in text.indices {
      let byte = text[index]
      if byte == 0x0D || byte == 0x0A {
        result.append(byte)
        column = 0
        continue
      }
      let next = index + 1 < text.endIndex ? text[index + 1] : 0x0D
      let unit = unit(byte, isLast: next == 0x0D)
      // One column is left for the sign that the line goes on.
      if column + unit.count > longestLine - 1 {
        result += softEnd
        column = 0
      }
      result += unit
      column += unit.count
    }
    return result
  }

  private static let longestLine = 76
  private static let softEnd = Array("=\r\n".utf8)
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// A byte as it is written; a blank at the end of a line would be lost.
  private static func unit(_ byte: UInt8, isLast: Bool) -> [UInt8] {
    let isBlank = byte == 0x20 || byte == 0x09
    let isPlain = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") || isBlank && !isLast
    if isPlain { return [byte] }
    return [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
