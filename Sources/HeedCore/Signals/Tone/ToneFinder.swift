import TextMatching

/// Finds how a comment sounds: by its words and emoji, and by punctuation and capitals together with
/// its sentiment.
struct ToneFinder {
  /// A sentiment that speaks for a tone without any word for it.
  private static let strongSentiment = 0.6

  private let negations: NegationSearch
  private let lexicon: Lexicon
  /// What in the text speaks for which tone.
  private(set) var evidence: [Evidence] = []

  struct Evidence {
    let tones: ToneSet
    /// Bytes of the folded text.
    let range: Range<Int>
  }

  /// What is known of a text before its tones are.
  struct Clues {
    let profile: TextProfile
    let sentiment: Double?
    let contributions: [SentimentContribution]
  }

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    negations = NegationSearch(lexicon: lexicon)
  }

  /// Finds the tones of a text; neutral if there are no others.
  mutating func tones(
    of text: UnsafeBufferPointer<UInt8>, words: [WordMatch], clues: Clues
  ) -> ToneSet {
    evidence.removeAll(keepingCapacity: true)
    findWords(text, words)
    findPunctuation(text, clues)
    findSentiment(clues)
    dropPraise(words: found)
    let tones = found
    return tones.isEmpty ? .neutral : tones
  }

  private var found: ToneSet {
    evidence.reduce(into: ToneSet()) { $0.formUnion($1.tones) }
  }

  private mutating func add(_ tones: ToneSet, _ range: Range<Int>) {
    if !range.isEmpty { evidence.append(Evidence(tones: tones, range: range)) }
  }

  /// Takes the longest words first, from the end of the text to its start.
  ///
  /// Of words after a negation, only satisfaction says something: that it is not there.
  private mutating func findWords(_ text: UnsafeBufferPointer<UInt8>, _ words: [WordMatch]) {
    var limit = text.count
    var index = words.count - 1
    while index >= 0 {
      let end = words[index].end
      var start = end
      var tones = ToneSet()
      while index >= 0, words[index].end == end {
        let entry = lexicon.entries[words[index].word]
        if !entry.tones.isEmpty {
          let candidate = end - lexicon.words.length(of: words[index].word)
          if end <= limit, candidate < start,
            WordEdges.accept(candidate..<end, in: text, isStem: entry.isStem)
          {
            start = candidate
            tones = entry.tones
          }
        }
        index -= 1
      }
      guard start < end else { continue }
      if !negations.precedes(start, in: text, words) {
        limit = start
        add(tones, start..<end)
      } else if tones.contains(ToneSet.satisfied) {
        add(.frustrated, start..<end)
      }
    }
  }

  /// `!!` and capitals are anger, `?!`, `??` and `...` frustration, where nothing good is said.
  private mutating func findPunctuation(_ text: UnsafeBufferPointer<UInt8>, _ clues: Clues) {
    let profile = clues.profile
    guard let sentiment = clues.sentiment, sentiment <= 0 else { return }
    add(.frustrated, profile.doubt)
    guard sentiment < 0 else { return }
    add(.frustrated, profile.ellipsis)
    if profile.exclamation.count > 1 { add(.angry, profile.exclamation) }
    if Shouting.isInCapitals(profile) { add(.angry, 0..<text.count) }
  }

  /// Strong words are heard even if none of them stands for a tone, and praise in quotes is mockery
  /// when something else is blamed.
  private mutating func findSentiment(_ clues: Clues) {
    let found = found
    guard let sentiment = clues.sentiment, abs(sentiment) >= Self.strongSentiment else { return }
    let strongest = clues.contributions.max { $0.value * sentiment < $1.value * sentiment }
    guard let strongest else { return }
    if sentiment > 0, found.isDisjoint(with: [.angry, .frustrated, .anxious, .sarcastic]) {
      add(.satisfied, strongest.range)
    }
    if sentiment < 0, found.isDisjoint(with: [.angry, .frustrated, .anxious]) {
      add(.frustrated, strongest.range)
    }
  }

  /// Praise and thanks in a sarcastic comment are not meant.
  private mutating func dropPraise(words found: ToneSet) {
    guard found.contains(ToneSet.sarcastic) else { return }
    evidence = evidence.compactMap { evidence in
      let tones = evidence.tones.subtracting([.satisfied, .grateful])
      return tones.isEmpty ? nil : Evidence(tones: tones, range: evidence.range)
    }
  }
}
