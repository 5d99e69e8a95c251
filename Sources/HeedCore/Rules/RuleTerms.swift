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

  /// Compiles the patterns of every field; those that cannot be used are in `diagnostics`.
  init?(
    schema: Schema, topics: [Topic], reading result: RuleReader.Result,
    into diagnostics: inout Diagnostics
  ) {
    slotCount = schema.fields.count
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
    guard let scans = Self.compile(result.patterns, into: &diagnostics) else { return nil }
    self.scans = scans
  }

  private static func compile(
    _ registry: PatternRegistry, into diagnostics: inout Diagnostics
  ) -> [(slot: Int, patterns: PatternSet)]? {
    var scans: [(slot: Int, patterns: PatternSet)] = []
    var isComplete = true
    for (slot, patterns) in registry.patterns.sorted(by: { $0.key < $1.key }) {
      do {
        scans.append((slot, try PatternSet(patterns)))
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
