/// Writes a person's name before an address: plain, quoted or encoded.
enum DisplayName {
  /// Appends the name and returns where the last line begins.
  static func append(_ name: String, lineStart: Int, to output: inout [UInt8]) -> Int {
    let column = output.count - lineStart
    if PlainWords.isPlain(name, allowed: isAtomText),
      PlainWords.fits(name, firstColumn: column)
    {
      return PlainWords.append(name, lineStart: lineStart, to: &output)
    }
    let isASCII = PlainWords.isPlain(name) { (0x21...0x7E).contains($0) }
    if isASCII {
      let quoted = quoted(name)
      if column + quoted.count <= HeaderField.lineLimit {
        output.append(contentsOf: quoted)
        return lineStart
      }
    }
    return EncodedWord.append(name, lineStart: lineStart, to: &output)
  }

  /// The characters of an atom (RFC 5322, section 3.2.3).
  static func isAtomText(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// The text in quotation marks; it must be printable ASCII.
  static func quoted(_ name: String) -> [UInt8] {
    var result: [UInt8] = [0x22]
    for byte in name.utf8 {
      if byte == 0x22 || byte == 0x5C { result.append(0x5C) }
      result.append(byte)
    }
    result.append(0x22)
    return result
  }
}
