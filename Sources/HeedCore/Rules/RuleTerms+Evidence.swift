import TextMatching

extension RuleTerms {
  /// What in a response's comment led to its topics, sentiment, tone and shouting.
  ///
  /// Signals that the response was given, and not its comment, have no evidence. For explanations;
  /// it takes milliseconds.
  package func evidence(of response: Response) -> SignalEvidence {
    guard let comment = response.text(.comment) else { return SignalEvidence() }
    var evidence = signalEvidence(in: comment, language: response.text(.language))
    if case .set(let names) = response[.topics] {
      evidence.topics = names.map { ($0, words(for: $0, in: comment)) }
    }
    return evidence
  }

  private func signalEvidence(in comment: String, language: String?) -> SignalEvidence {
    let slot = StandardField.comment.rawValue
    guard let patterns = scans.first(where: { $0.slot == slot })?.patterns,
      let scratch = try? patterns.makeScratch()
    else { return SignalEvidence() }
    let folded = FoldedText(comment)
    var matches = patterns.makeMatchSet()
    var words = WordMatches()
    folded.withUTF8 { patterns.scan($0, with: scratch, into: &matches, words: &words) }
    var finder = SignalFinder(signals)
    _ = finder.signals(of: folded, words: words.all, language: language, wanted: .all)
    return finder.evidence(in: comment, folded)
  }

  /// The words of a comment that made it speak of a topic, as the customer wrote them, each once.
  private func words(for topic: String, in comment: String) -> [String] {
    let slot = StandardField.comment.rawValue
    guard let patterns = scans.first(where: { $0.slot == slot })?.patterns,
      let topic = topics.first(where: { $0.name == topic })
    else { return [] }
    let bytes = Array(comment.utf8)
    var words: [String] = []
    for pattern in topic.patterns {
      for range in patterns.occurrences(of: pattern, in: comment) {
        let word = String(decoding: bytes[range], as: UTF8.self)
        if !words.contains(word) { words.append(word) }
      }
    }
    return words
  }
}
