import LocatedYAML
import TextMatching

/// The tables behind the tests of all rules: texts compared with, patterns scanned for, topics.
package struct RuleTerms: Sendable {
  let slotCount: Int
  /// By slot, the texts that rules compare the field with.
  let vocabularies: [(slot: Int, texts: TextVocabulary)]
  /// The fields that rules ask about their beginning or end.
  let affixSlots: [Int]
  /// By slot, everything that is looked for in the field, in one pass.
  let scans: [(slot: Int, patterns: PatternSet)]
  package let topics: [Topic]
  /// For each pattern of the comment, the topics that it speaks for.
  let topicsOfPattern: [[Int]]
  let signals: SignalTerms
  /// The signals that rules ask for.
  let testedSignals: SignalSelection

  /// Compiles the patterns of every field; those that cannot be used are in `diagnostics`.
  init?(
    schema: Schema, topics: [Topic], lexicon: Lexicon, reading result: RuleReader.Result,
    cache: (any PatternCache)?, into diagnostics: inout Diagnostics
  ) {
    slotCount = schema.fields.count
    signals = SignalTerms(lexicon)
    testedSignals = result.rules?.testedSignals ?? []
    vocabularies = result.texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    affixSlots = result.affixSlots.sorted()
    self.topics = topics
    let comment = StandardField.comment.rawValue
    var topicsOfPattern = Array(
      repeating: [Int](), count: result.patterns.patterns[comment]?.count ?? 0)
    for (number, topic) in topics.enumerated() {
      for pattern in topic.patterns { topicsOfPattern[pattern].append(number) }
    }
    self.topicsOfPattern = topicsOfPattern
    let scans = Self.compile(
      result.patterns, words: signals.lexicon.words, cache, into: &diagnostics)
    guard let scans else { return nil }
    self.scans = scans
  }

  /// The comment is always looked through, for the words of the lexicon.
  private static func compile(
    _ registry: PatternRegistry, words: WordTable, _ cache: (any PatternCache)?,
    into diagnostics: inout Diagnostics
  ) -> [(slot: Int, patterns: PatternSet)]? {
    let comment = StandardField.comment.rawValue
    var scans: [(slot: Int, patterns: PatternSet)] = []
    var isComplete = true
    for slot in Set(registry.patterns.keys).union([comment]).sorted() {
      do {
        let patterns = registry.patterns[slot] ?? []
        let words = slot == comment ? words : WordTable()
        scans.append((slot, try PatternSet(patterns, words: words, cache: cache)))
      } catch {
        isComplete = false
        report(error, marks: registry.marks[slot] ?? [], into: &diagnostics)
      }
    }
    return isComplete ? scans : nil
  }

  private static func report(
    _ error: PatternSetError, marks: [YAMLMark], into diagnostics: inout Diagnostics
  ) {
    switch error {
    case .badPatterns(let patterns):
      for pattern in patterns {
        diagnostics.error(
          "wrong-pattern", at: marks[pattern.index], pattern.refusal.reason,
          help: pattern.refusal.help)
      }
    case .cannotCompile(let reason):
      diagnostics.add(Diagnostic("patterns", at: marks.first.map(SourceLocation.init), reason))
    }
  }
}
