import TextMatching

/// The sentiment of a Chinese text.
///
/// The text is cut into words of the lexicon, from its end to its start, the longest first
/// (backward maximum matching), so that 不错 is not 不 and 错. The ratings of all words are added; a
/// negation before a word in the same clause turns its rating around, a word of degree makes it
/// stronger or weaker. The sum is mapped to -1...1, with the weight of exclamation marks, as in the
/// VADER method. One value serves many texts, one after the other.
struct ChineseSentiment {
  /// What a negation makes of the rating after it.
  private static let negation = -0.7
  /// How far a negation or a word of degree reaches, in bytes: six characters.
  private static let reach = 18
  private static let exclamation = 0.292

  private let lexicon: Lexicon
  private var chosen: [Word] = []

  private struct Word {
    let role: ChineseRole
    let range: Range<Int>
  }

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Works out the sentiment of a text.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - words: the words of the lexicon that were found in the text.
  ///   - contributions: the rated words are added, with what each contributes.
  /// - Returns: -1 (most negative) to 1, to four decimals; nil when no rated word occurs.
  mutating func compound(
    of text: UnsafeBufferPointer<UInt8>, words: [WordMatch],
    into contributions: inout [SentimentContribution]
  ) -> Double? {
    choose(words, text)
    var sum = 0.0
    var factor = 1.0
    var end = 0
    for (position, word) in chosen.enumerated() {
      if factor != 1, !Self.isClose(end..<word.range.lowerBound, text) { factor = 1 }
      end = word.range.upperBound
      let value: Double
      switch word.role {
      case .none: continue
      case .negation:
        factor *= Self.negation
        continue
      case .degree(let degree):
        factor *= degree
        continue
      case .rated(let rating): value = rating * factor
      case .mark(let rating): value = rating
      }
      factor = 1
      sum += value
      contributions.append(
        SentimentContribution(position: position, range: word.range, value: value))
    }
    guard !contributions.isEmpty else { return nil }
    return EnglishSentiment.compound(emphasized(sum, text))
  }

  /// Chooses the words that count, in the order of the text.
  private mutating func choose(_ words: [WordMatch], _ text: UnsafeBufferPointer<UInt8>) {
    chosen.removeAll(keepingCapacity: true)
    var limit = text.count
    var index = words.count - 1
    while index >= 0 {
      let end = words[index].end
      var start = end
      var role = ChineseRole.none
      while index >= 0, words[index].end == end {
        let word = words[index].word
        let candidate = end - lexicon.words.length(of: word)
        if end <= limit, candidate < start, lexicon.entries[word].chinese != .none,
          WordEdges.accept(candidate..<end, in: text)
        {
          start = candidate
          role = lexicon.entries[word].chinese
        }
        index -= 1
      }
      if start < end {
        limit = start
        chosen.append(Word(role: role, range: start..<end))
      }
    }
    chosen.reverse()
  }

  /// Whether nothing between two words ends a clause.
  private static func isClose(_ gap: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if gap.count > reach { return false }
    return gap.allSatisfy { offset in
      switch text[offset] {
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: " "):
        false
      case 0xE3: ![0x3001, 0x3002].contains(UTF8Scalar.at(offset, in: text).value)
      default: true
      }
    }
  }

  private func emphasized(_ sum: Double, _ text: UnsafeBufferPointer<UInt8>) -> Double {
    let marks = text.lazy.filter { $0 == UInt8(ascii: "!") }.prefix(4).count
    let emphasis = Double(marks) * Self.exclamation
    return sum > 0 ? sum + emphasis : sum < 0 ? sum - emphasis : sum
  }
}
