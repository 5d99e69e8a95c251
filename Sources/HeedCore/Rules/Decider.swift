/// Finds the rule that decides a response: the first, in the order of the files, that matches.
package struct Decider: Sendable {
  package let rules: RuleSet
  private let index: RuleIndex
  private let alsoIndex: RuleIndex

  init(rules: RuleSet, texts: [Int: TextVocabulary]) {
    self.rules = rules
    index = RuleIndex(rules.rules.map(\.condition), texts: texts)
    alsoIndex = RuleIndex(rules.also.map(\.condition), texts: texts)
  }

  /// The number of the first rule that matches; nil for `otherwise`.
  package func firstMatch(_ facts: borrowing Facts) -> Int? {
    var candidates = BitRow(wordCount: 0)
    index.narrow(&candidates, for: facts)
    return candidates.first { facts.holds(rules.rules[$0].condition) }
  }

  /// The numbers of all entries of `also:` that match.
  package func additions(_ facts: borrowing Facts) -> [Int] {
    guard !rules.also.isEmpty else { return [] }
    var candidates = BitRow(wordCount: 0)
    alsoIndex.narrow(&candidates, for: facts)
    var matching: [Int] = []
    _ = candidates.first { number in
      if facts.holds(rules.also[number].condition) { matching.append(number) }
      return false
    }
    return matching
  }
}
