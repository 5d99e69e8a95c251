import TestSupport

/// What random Unicode is made of: what breaks mail programs.
private enum Alphabet {
  static let ranges: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x20...0x7E, 0xA1...0x17F, 0x300...0x36F, 0x370...0x52F, 0x5D0...0x5EA,
    0x620...0x64A, 0x900...0x97F, 0xE01...0xE3A, 0x1100...0x11FF, 0x2010...0x2027, 0x200D...0x200D,
    0x3040...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFE0F...0xFE0F, 0xFF01...0xFF5E,
    0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0x1F600...0x1F64F, 0x20000...0x2A6DF,
  ]
  static let lines = [
    ".", "..", "From here", "From", "--", "=_", "=3D", " ", "  trailing  ", "\t", "a =",
    "=?utf-8?Q?a?=",
  ]
}

extension SeededRandom {
  /// Text for one line; mostly of one script, as people's is.
  mutating func words(upTo limit: Int) -> String {
    var text = String.UnicodeScalarView()
    let main = Alphabet.ranges[number(below: Alphabet.ranges.count)]
    for _ in 0..<number(below: limit + 1) {
      let isMain = number(below: 4) > 0
      let range = isMain ? main : Alphabet.ranges[number(below: Alphabet.ranges.count)]
      let value = range.lowerBound + UInt32(number(below: range.count))
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      if number(below: 7) == 0 { text.append(" ") }
    }
    return String(text)
  }

  /// Lines, each ended by a line feed, but for the last now and then.
  mutating func body(lines count: Int) -> String {
    var body = ""
    for _ in 0..<number(below: count + 1) {
      let isOdd = number(below: 3) == 0
      body += isOdd ? Alphabet.lines[number(below: Alphabet.lines.count)] : words(upTo: 120)
      body += "\n"
    }
    return number(below: 3) == 0 ? String(body.unicodeScalars.dropLast()) : body
  }
}
