/// What is worked out from the text of a comment, but for its topics.
package struct Signals: Sendable {
  /// -1 (most negative) to 1, to four decimals; nil where no word list fits.
  package var sentiment: Double?
  /// Empty only where there is no comment.
  package var tones: ToneSet = []
  /// Nil only where there is no comment.
  package var isShouting: Bool?
}

/// Which signals are wanted.
package struct SignalSelection: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let sentiment = SignalSelection(rawValue: 1)
  package static let tone = SignalSelection(rawValue: 2)
  package static let shouting = SignalSelection(rawValue: 4)
  package static let all: SignalSelection = [.sentiment, .tone, .shouting]
}
