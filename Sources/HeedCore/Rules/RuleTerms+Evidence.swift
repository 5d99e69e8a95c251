import TextMatching

extension RuleTerms {
  /// The words of a comment that made it speak of a topic, as the customer wrote them, each once.
  ///
  /// For explanations; it takes milliseconds.
  package func evidence(for topic: String, in comment: String) -> [String] {
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
