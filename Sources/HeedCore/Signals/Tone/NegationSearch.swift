import TextMatching

/// Looks for a negation before a word, within the same clause.
struct NegationSearch: Sendable {
  /// How many words before an English word may be the negation.
  private static let wordReach = 3
  /// How far before a Chinese word a negation may end, in bytes: two characters.
  private static let byteReach = 6
  /// No Chinese word of the lexicon that begins with a negation goes on for more bytes.
  private static let longestWord = 36

  private let lexicon: Lexicon

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Whether a negation stands before an offset of a folded text.
  ///
  /// - Parameters:
  ///   - offset: where the word begins.
  ///   - text: folded text.
  ///   - words: the words of the lexicon that were found in the text.
  /// - Returns: true for "not very |happy" and 不太|满意.
  func precedes(
    _ offset: Int, in text: UnsafeBufferPointer<UInt8>, _ words: [WordMatch]
  ) -> Bool {
    guard offset > 0 else { return false }
    let isSpaced = text[offset - 1] == UInt8(ascii: " ")
    return isSpaced
      ? englishPrecedes(offset - 1, in: text) : chinesePrecedes(offset, in: text, words)
  }

  private func englishPrecedes(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = offset
    for _ in 0..<Self.wordReach where end > 0 {
      if Self.endsClause(text[end - 1]) { return false }
      var start = end
      while start > 0, text[start - 1] != UInt8(ascii: " ") { start -= 1 }
      let range = text.wordRange(in: start..<end)
      if text.hasNotSuffix(range) { return true }
      let word = lexicon.words.number(ofFolded: UnsafeBufferPointer(rebasing: text[range]))
      if let word, lexicon.entries[word].english.negates || isNo(text[range]) { return true }
      end = start - 1
    }
    return false
  }

  private func isNo(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.elementsEqual("no".utf8)
  }

  private func chinesePrecedes(
    _ offset: Int, in text: UnsafeBufferPointer<UInt8>, _ words: [WordMatch]
  ) -> Bool {
    words.ending(in: offset - Self.byteReach..<offset + 1).contains { match in
      guard lexicon.entries[match.word].chinese == .negation else { return false }
      let start = match.end - lexicon.words.length(of: match.word)
      let gap = text[match.end..<offset]
      return !gap.contains(where: Self.endsClause) && !isPartOfOther(start..<match.end, words)
    }
  }

  /// Whether a negation is a part of a word that says something of its own, such as 不错.
  private func isPartOfOther(_ range: Range<Int>, _ words: [WordMatch]) -> Bool {
    let end = range.upperBound
    return words.ending(in: end + 1..<end + Self.longestWord).contains { match in
      guard case .rated = lexicon.entries[match.word].chinese else { return false }
      return match.end - lexicon.words.length(of: match.word) <= range.lowerBound
    }
  }

  private static func endsClause(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: " "):
      true
    default: false
    }
  }
}

extension [WordMatch] {
  /// The matches of a list in the order of their ends that end in a range of offsets.
  fileprivate func ending(in range: Range<Int>) -> ArraySlice<WordMatch> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].end < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return self[low...].prefix { $0.end < range.upperBound }
  }
}
