import TextMatching

/// The words that carry sentiment and tone, from the files of `rules/lexicon/`.
package struct Lexicon: Sendable {
  /// Every word of every list, to be found in the scan of the comment.
  package private(set) var words = WordTable()
  /// By the number of the word.
  private(set) var entries: [LexiconEntry] = []
  /// For each character that is an emoji, how it is read in an English text.
  private var emojiNames: [UInt32: String] = [:]

  package init() {}

  /// Changes what is known of a word; false for one of which folding leaves nothing.
  mutating func update(
    _ word: UnsafeBufferPointer<UInt8>, _ change: (inout LexiconEntry) -> Void
  ) -> Bool {
    guard let number = words.number(of: word) else { return false }
    while entries.count < words.count { entries.append(LexiconEntry()) }
    change(&entries[number])
    return true
  }

  /// Changes what is known of a word that is not empty, and tells its number.
  mutating func number(
    of word: String, _ change: (inout LexiconEntry) -> Void = { _ in }
  ) -> Int {
    var word = word
    return word.withUTF8 { bytes in
      _ = update(bytes, change)
      return words.number(of: bytes) ?? 0
    }
  }

  mutating func name(emoji: UInt32, _ name: String) {
    emojiNames[emoji] = name
  }

  /// How the character is read in an English text; nil when it is not an emoji with a name.
  @inline(__always)
  func name(ofEmoji scalar: UInt32) -> String? {
    switch scalar {
    case 0xA9, 0xAE, 0x2000..<0x3400, 0x1F000...: emojiNames[scalar]
    default: nil
    }
  }
}
