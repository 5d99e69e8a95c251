import TextMatching

/// Walks through the words found in a text, beside a walk through the text.
struct WordCursor {
  private let words: [WordMatch]
  private var position = 0

  init(_ words: [WordMatch]) {
    self.words = words
  }

  /// The number of the word that was found at exactly this range; -1 when there is none.
  ///
  /// The ends of the ranges asked for must not go back.
  mutating func word(at range: Range<Int>, in table: WordTable) -> Int {
    while position < words.count, words[position].end < range.upperBound { position += 1 }
    while position < words.count, words[position].end == range.upperBound {
      let word = words[position].word
      if table.length(of: word) == range.count { return word }
      position += 1
    }
    return -1
  }
}
