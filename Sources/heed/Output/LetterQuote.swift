import HeedCore

/// The customer's words that a letter quotes.
struct LetterQuote {
  /// As they are shown; empty for none.
  let text: String
  private let essence: String

  /// - Parameter letter: its plain text.
  init(_ letter: String) {
    let quotes = LetterParagraph.all(in: letter).filter { $0.kind == .quote }
    text = quotes.map(\.flowing).joined(separator: "\n")
    essence = quotes.map(\.essence).joined()
  }

  /// Whether it quotes all that the customer wrote.
  func isWhole(_ comment: String) -> Bool {
    essence == LetterParagraph.essence(comment)
  }
}
