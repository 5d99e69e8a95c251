/// Writes parameters of header fields, such as a file's name, in any language.
enum HeaderParameter {
  /// Appends `;`, a new line and `name="text"`, where the text is ASCII, short, and can't be taken
  /// for an encoded word.
  ///
  /// Any other is written in UTF-8 as RFC 2231 has it, over as many lines as it needs; each
  /// holds whole characters.
  static func append(_ name: StaticString, _ text: String, to output: inout [UInt8]) {
    let isPlain = PlainWords.isPlain(text) { (0x21...0x7E).contains($0) }
    let pieces = pieces(of: text)
    if isPlain, text.utf8.count <= pieceLimit {
      begin(name, to: &output)
      output.append(contentsOf: DisplayName.quoted(text))
    } else if pieces.count == 1 {
      begin(name, to: &output)
      output.removeLast()
      output.append("*=utf-8''")
      output.append(contentsOf: pieces[0])
    } else {
      for (number, piece) in pieces.enumerated() {
        begin(name, to: &output)
        output.removeLast()
        output.append(contentsOf: "*\(number)*=\(number == 0 ? "utf-8''" : "")".utf8)
        output.append(contentsOf: piece)
      }
    }
  }

  /// The characters of the longest piece; with all around it, it fits a line.
  private static let pieceLimit = 50

  private static func begin(_ name: StaticString, to output: inout [UInt8]) {
    output.append(";\r\n ")
    output.append(name)
    output.append(0x3D)
  }

  /// The text with all but plain characters as `%` and two digits, cut into pieces.
  private static func pieces(of text: String) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let encoded = encoded(scalar)
      if pieces[pieces.count - 1].count + encoded.count > pieceLimit { pieces.append([]) }
      pieces[pieces.count - 1] += encoded
    }
    return pieces
  }

  private static func encoded(_ scalar: Unicode.Scalar) -> [UInt8] {
    UTF8.encode(scalar).map(Array.init)?.flatMap { byte in
      isUnchanged(byte)
        ? [byte] : [0x25, Hexadecimal.upperCase(byte >> 4), Hexadecimal.upperCase(byte & 15)]
    } ?? []
  }

  /// Letters, digits and signs that mean nothing in a parameter (RFC 2231, section 7).
  private static func isUnchanged(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }
}
