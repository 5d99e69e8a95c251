import Markdown

/// What is read of a letter, word by word, whichever of its two parts says it.
///
/// Punctuation and the way lines are broken don't count; signs that change what is said, such as
/// `%` and `€`, do, and so do the addresses of links.
struct PageWords {
  /// In small letters.
  private(set) var words: [String] = []
  /// Where each word stands in `text`.
  private(set) var places: [Range<String.Index>] = []
  let text: String

  /// The words of a stretch, as they stand in the text.
  func passage(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return text[places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound]
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words of plain text, without the marks of quotes and lists.
  init(plain: String) {
    self.init(
      LetterParagraph.all(in: plain).map { $0.lines.joined(separator: "\n") }
        .joined(separator: "\n"))
  }

  /// The words that a page shows, each link with its address.
  init(page: [UInt8]) {
    self.init(LinkedPage(page).text)
  }

  private init(_ text: String) {
    // Characters that only say where lines may break are in one part and not in the other.
    let text = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.generalCategory != .format }))
    self.text = text
    var start: String.Index?
    for index in text.indices {
      let character = text[index]
      let isWord = Self.isWord(character)
      if let begun = start, !isWord || Self.standsAlone(character) {
        append(begun..<index)
        start = nil
      }
      guard isWord else { continue }
      if Self.standsAlone(character) {
        append(index..<text.index(after: index))
      } else if start == nil {
        start = index
      }
    }
    if let start { append(start..<text.endIndex) }
  }

  private mutating func append(_ range: Range<String.Index>) {
    words.append(text[range].lowercased())
    places.append(range)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character.isCurrencySymbol
      || character == "%" || character == "‰"
  }

  /// Whether a character is a word of its own.
  private static func standsAlone(_ character: Character) -> Bool {
    !character.isLetter && !character.isNumber
      || character.unicodeScalars.first.map(LineBreaking.isUnspaced) == true
  }
}
