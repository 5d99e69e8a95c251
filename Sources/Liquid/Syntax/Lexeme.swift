/// A word, number, text or sign inside an output or a tag.
struct Lexeme {
  enum Kind: Equatable {
    case identifier(String)
    case number(Value)
    case string(String)
    case symbol(String)
    case end
  }

  let kind: Kind
  /// Where in the token's text, in bytes.
  let range: Range<Int>
}

extension Lexeme {
  /// The lexemes of `range`, with `.end` as the last.
  ///
  /// - Throws: `SyntaxError` for a character that means nothing here, or quotes that don't close.
  static func all(in bytes: [UInt8], _ range: Range<Int>) throws(SyntaxError) -> [Lexeme] {
    var lexemes: [Lexeme] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index].isWhitespace {
        index += 1
        continue
      }
      let lexeme = try Lexeme(bytes[index..<range.upperBound])
      lexemes.append(lexeme)
      index = lexeme.range.upperBound
    }
    lexemes.append(Lexeme(kind: .end, range: range.upperBound..<range.upperBound))
    return lexemes
  }

  private init(_ bytes: ArraySlice<UInt8>) throws(SyntaxError) {
    if let end = Self.identifierEnd(bytes) {
      let name = String(decoding: bytes[..<end], as: UTF8.self)
      self.init(kind: .identifier(name), range: bytes.startIndex..<end)
    } else if let (value, end) = Self.number(bytes) {
      self.init(kind: .number(value), range: bytes.startIndex..<end)
    } else if let quote = bytes.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
      guard let end = bytes.dropFirst().firstIndex(of: quote) else {
        throw SyntaxError("This text in quotes is not closed.", at: bytes.startIndex)
      }
      let text = String(decoding: bytes[(bytes.startIndex + 1)..<end], as: UTF8.self)
      self.init(kind: .string(text), range: bytes.startIndex..<end + 1)
    } else if let symbol = Self.symbols.first(where: { bytes.starts(with: $0.utf8) }) {
      let end = bytes.startIndex + symbol.utf8.count
      self.init(kind: .symbol(symbol), range: bytes.startIndex..<end)
    } else {
      let character = String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first
      throw SyntaxError(
        "“\(character.map(String.init) ?? "")” can't stand here.", at: bytes.startIndex)
    }
  }

  private static let symbols = [
    "..", "==", "!=", "<>", "<=", ">=", "|", ":", ",", ".", "[", "]", "(", ")", "=", "<", ">",
  ]

  /// A letter or underscore, then letters, digits, underscores and hyphens, then maybe a `?`.
  private static func identifierEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first, first.isWord, !first.isDigit else { return nil }
    var end = bytes.startIndex
    while end < bytes.endIndex, bytes[end].isWord || bytes[end] == UInt8(ascii: "-") { end += 1 }
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: "?") { end += 1 }
    return end
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> (Value, end: Int)? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = bytes.dropFirst(isNegative ? 1 : 0).prefix { $0.isDigit }
    guard !digits.isEmpty else { return nil }
    var end = digits.endIndex
    let fraction = bytes[end...].dropFirst().prefix { $0.isDigit }
    if bytes[end...].first == UInt8(ascii: "."), !fraction.isEmpty { end = fraction.endIndex }
    let text = String(decoding: bytes[..<end], as: UTF8.self)
    return (Int(text).map { .int($0) } ?? .double(Double(text) ?? 0), end)
  }
}
