import TextMatching

/// Gives each text that rules compare a field with a code, so that a response's own text is
/// looked up once, however many rules ask.
package struct TextVocabulary: Sendable {
  /// The code of every text that no rule names.
  static let other = -1

  private var codes: [FoldedText: Int] = [:]

  var count: Int { codes.count }

  /// The folded texts that rules name, by their codes.
  var texts: [String] {
    codes.sorted { $0.value < $1.value }.map(\.key.string)
  }

  /// The code of a text that a rule names.
  mutating func code(naming text: String) -> Int {
    let key = FoldedText(trimming: text)
    if let code = codes[key] { return code }
    codes[key] = codes.count
    return codes.count - 1
  }

  /// The code of a response's text.
  func code(of text: FoldedText) -> Int {
    codes[text] ?? Self.other
  }
}

extension FoldedText {
  /// The folded text without white space at its ends.
  init(trimming text: String) {
    self.init(text)
    trim()
  }
}
