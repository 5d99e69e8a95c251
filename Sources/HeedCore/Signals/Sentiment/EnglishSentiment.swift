import TextMatching

/// The sentiment of an English text by the VADER method.
///
/// Hutto, C.J. and Gilbert, E.E., "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of
/// Social Media Text", ICWSM 2014. The values are those of its package, version 3.3.2, oddities
/// included. One value serves many texts, one after the other.
struct EnglishSentiment {
  private let lexicon: Lexicon
  private let grammar: EnglishGrammar
  private var tokenizer: EnglishTokenizer
  /// Whether some words are in capitals, and not all; nil as long as nobody asked.
  private var mixesCapitals: Bool?

  init(lexicon: Lexicon, grammar: EnglishGrammar) {
    self.lexicon = lexicon
    self.grammar = grammar
    tokenizer = EnglishTokenizer(lexicon: lexicon)
  }

  /// Works out the sentiment of a text.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - capitals: from the same `FoldedText`.
  ///   - words: the words of the lexicon that were found in the text.
  ///   - contributions: the rated words are added, with what each contributes.
  /// - Returns: -1 (most negative) to 1, to four decimals; nil when no rated word occurs.
  mutating func compound(
    of text: UnsafeBufferPointer<UInt8>, _ capitals: UnsafeBufferPointer<UInt8>,
    words: [WordMatch], into contributions: inout [SentimentContribution]
  ) -> Double? {
    tokenizer.read(text, capitals, words: words)
    mixesCapitals = nil
    for position in tokenizer.tokens.indices where isRated(position) && !isModifier(position) {
      let value = value(at: position)
      contributions.append(
        SentimentContribution(
          position: position, range: tokenizer.tokens[position].range, value: value))
    }
    guard !contributions.isEmpty else { return nil }
    weighContrast(&contributions)
    return Self.compound(emphasized(contributions.reduce(0) { $0 + $1.value }))
  }

  /// Maps any sum to -1...1.
  static func compound(_ sum: Double) -> Double {
    let compound = sum / (sum * sum + 15).squareRoot()
    return (compound * 10_000).rounded(.toNearestOrEven) / 10_000
  }

  /// Adds the weight of exclamation and question marks to a sum.
  private func emphasized(_ sum: Double) -> Double {
    let questions = tokenizer.questionMarks
    let emphasis =
      Double(min(tokenizer.exclamationMarks, 4)) * 0.292
      + (questions > 3 ? 0.96 : questions > 1 ? Double(questions) * 0.18 : 0)
    return sum > 0 ? sum + emphasis : sum < 0 ? sum - emphasis : sum
  }

  /// Halves what stands before the first "but" and raises what follows it by half.
  ///
  /// The package looks each value up by its first equal, so that of two equal ones the first may
  /// change twice; this does the same.
  private func weighContrast(_ contributions: inout [SentimentContribution]) {
    guard let but = tokenizer.tokens.firstIndex(where: { $0.word == grammar.but }) else { return }
    for index in contributions.indices where contributions[index].value != 0 {
      let value = contributions[index].value
      guard let first = contributions.firstIndex(where: { $0.value == value }) else { continue }
      let position = contributions[first].position
      if position < but { contributions[first].value *= 0.5 }
      if position > but { contributions[first].value *= 1.5 }
    }
  }
}

// One word.
extension EnglishSentiment {
  /// What the rated word at the position contributes, given the words around it.
  private mutating func value(at position: Int) -> Double {
    let word = self.word(position)
    let rating = lexicon.entries[word].english.rating
    var value = rating
    if word == grammar.no, isRated(position + 1) { value = 0 }
    if isDenied(position) { value = rating * EnglishGrammar.negation }
    if tokenizer.tokens[position].isUpper, hasMixedCapitals() {
      value += value > 0 ? EnglishGrammar.capitals : -EnglishGrammar.capitals
    }
    for distance in 1...3 where position >= distance && !isRated(position - distance) {
      value += strength(at: position - distance, of: value) * [1, 0.95, 0.9][distance - 1]
      value = negated(value, at: position, distance: distance)
      if distance == 3 { value = idiomatic(value, at: position) }
    }
    return leastChecked(value, at: position)
  }

  /// Whether "no" stands right before the word, one word off, or two off with "or" or "nor" between.
  private func isDenied(_ position: Int) -> Bool {
    if word(position - 1) == grammar.no || word(position - 2) == grammar.no { return true }
    let joint = word(position - 1)
    return word(position - 3) == grammar.no && (joint == grammar.or || joint == grammar.nor)
  }

  /// How much the word at a position adds to the strength of a value after it.
  private mutating func strength(at position: Int, of value: Double) -> Double {
    guard let boost = entry(position)?.english.boost, boost != 0 else { return 0 }
    var strength = value < 0 ? -boost : boost
    if tokenizer.tokens[position].isUpper, hasMixedCapitals() {
      strength += value > 0 ? EnglishGrammar.capitals : -EnglishGrammar.capitals
    }
    return strength
  }

  private func negated(_ value: Double, at position: Int, distance: Int) -> Double {
    let first = word(position - distance)
    let isIntensified = { (word: Int) in word == self.grammar.so || word == self.grammar.this }
    switch distance {
    case 1: break
    case 2:
      if first == grammar.never, isIntensified(word(position - 1)) { return value * 1.25 }
      if first == grammar.without, word(position - 1) == grammar.doubt { return value }
    default:
      let isNever = first == grammar.never && isIntensified(word(position - 2))
      if isNever || isIntensified(word(position - 1)) { return value * 1.25 }
      let hasDoubt = [word(position - 2), word(position - 1)].contains(grammar.doubt)
      if first == grammar.without, hasDoubt { return value }
    }
    return negates(position - distance) ? value * EnglishGrammar.negation : value
  }

  /// "Least" turns a word around, but not in "at least" and "very least".
  private func leastChecked(_ value: Double, at position: Int) -> Double {
    guard word(position - 1) == grammar.least, !isRated(position - 1) else { return value }
    if position > 1, [grammar.at, grammar.very].contains(word(position - 2)) { return value }
    return value * EnglishGrammar.negation
  }

  /// Puts the value of a phrase in the place of the word's own.
  private func idiomatic(_ value: Double, at position: Int) -> Double {
    var value = value
    // The phrases that end at the word, or before it; then those that begin with it.
    let places = [(-1, 2), (-2, 3), (-2, 2), (-3, 3), (-3, 2)]
    if let idiom = places.lazy.compactMap({ idiom(at: position + $0, count: $1) }).first {
      value = idiom
    }
    if let idiom = idiom(at: position, count: 2) { value = idiom }
    if let idiom = idiom(at: position, count: 3) { value = idiom }
    for (start, count) in [(-3, 3), (-3, 2), (-2, 2)] {
      let phrase = grammar.boosters.first { isPhrase($0.words, at: position + start, count: count) }
      value += phrase?.value ?? 0
    }
    return value
  }

  private func idiom(at position: Int, count: Int) -> Double? {
    grammar.idioms.first { isPhrase($0.words, at: position, count: count) }?.value
  }

  private func isPhrase(_ words: [Int], at position: Int, count: Int) -> Bool {
    words.count == count && words.indices.allSatisfy { word(position + $0) == words[$0] }
  }
}

// Looking at words.
extension EnglishSentiment {
  /// The number of the word at a position; -1 for unknown words and outside of the text.
  private func word(_ position: Int) -> Int {
    tokenizer.tokens.indices.contains(position) ? tokenizer.tokens[position].word : -1
  }

  private func entry(_ position: Int) -> LexiconEntry? {
    let word = word(position)
    return word >= 0 ? lexicon.entries[word] : nil
  }

  private func isRated(_ position: Int) -> Bool {
    entry(position)?.english.isRated ?? false
  }

  /// Whether the word is there to strengthen or weaken others, so that its own rating does not count.
  private func isModifier(_ position: Int) -> Bool {
    if let entry = entry(position), entry.english.boost != 0 { return true }
    return word(position) == grammar.kind && word(position + 1) == grammar.of
  }

  private func negates(_ position: Int) -> Bool {
    tokenizer.tokens[position].hasNotSuffix || entry(position)?.english.negates ?? false
  }

  private mutating func hasMixedCapitals() -> Bool {
    if let mixesCapitals { return mixesCapitals }
    let upper = tokenizer.tokens.count(where: \.isUpper)
    let mixes = upper > 0 && upper < tokenizer.tokens.count
    mixesCapitals = mixes
    return mixes
  }
}
