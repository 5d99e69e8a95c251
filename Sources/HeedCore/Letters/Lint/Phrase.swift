/// A word or several, looked for in letters without regard to case, width of spaces and the form of
/// apostrophes.
struct Phrase: Sendable, CustomStringConvertible {
  let description: String
  private let scalars: [Unicode.Scalar]

  var count: Int { scalars.count }

  init(_ text: String) {
    description = text
    scalars = text.unicodeScalars.map(Self.folded)
  }

  /// The offsets at which the phrase begins; in the Latin alphabet it is found as whole words only.
  func offsets(in line: [Unicode.Scalar]) -> [Int] {
    let line = line.map(Self.folded)
    guard let first = scalars.first, line.count >= scalars.count else { return [] }
    return (0...(line.count - scalars.count)).filter { start in
      line[start] == first && line[start...].starts(with: scalars)
        && isWhole(line, start..<start + scalars.count)
    }
  }

  private func isWhole(_ line: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? line[range.lowerBound - 1] : " "
    let after = range.upperBound < line.count ? line[range.upperBound] : " "
    return !(Self.isLatin(before) && Self.isLatin(line[range.lowerBound]))
      && !(Self.isLatin(after) && Self.isLatin(line[range.upperBound - 1]))
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x250 && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2019}": return "'"
    case "\u{A0}": return " "
    case "\u{FF05}": return "%"
    case "A"..."Z": return Unicode.Scalar(scalar.value | 0x20) ?? scalar
    default: return scalar
    }
  }
}
