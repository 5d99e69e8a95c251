import TextMatching

/// The words of a comment that led to its signals, as the customer wrote them.
package struct SignalEvidence: Sendable {
  /// Each topic with its words, each once.
  package var topics: [(topic: String, words: [String])] = []
  /// Each tone with what speaks for it: words, emoji, rows of exclamation marks, capitals.
  package var tones: [(tone: Tone, words: [String])] = []
  /// Each rated word in the order of the text, with what it adds to the sentiment after negation,
  /// strengthening and contrast; the sum is mapped to -1...1.
  package var sentiment: [(word: String, value: Double)] = []
  package var shouting: [String] = []

  package init() {}
}

extension SignalFinder {
  /// What led to the signals that were worked out last.
  ///
  /// - Parameters:
  ///   - comment: the comment as it was written.
  ///   - folded: the same, folded.
  /// - Returns: the evidence, but for topics.
  func evidence(in comment: String, _ folded: FoldedText) -> SignalEvidence {
    let bytes = Array(comment.utf8)
    let offsets = FoldedOffsets(comment)
    func text(_ range: Range<Int>) -> String {
      String(decoding: bytes[offsets.original(range)], as: UTF8.self)
    }
    var evidence = SignalEvidence()
    evidence.sentiment = contributions.map { (text($0.range), $0.value) }
    for tone in Tone.allCases {
      let words = toneEvidence.filter { $0.tones.contains(tone) }.map(\.range)
        .sorted { $0.lowerBound < $1.lowerBound }.map(text)
      if !words.isEmpty { evidence.tones.append((tone, words.withoutRepeats)) }
    }
    let profile = folded.withCapitals { TextProfile($0, $1) }
    if Shouting.hasRow(profile) { evidence.shouting.append(text(profile.exclamation)) }
    if Shouting.isInCapitals(profile) { evidence.shouting.append(comment) }
    return evidence
  }
}

extension [String] {
  fileprivate var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
