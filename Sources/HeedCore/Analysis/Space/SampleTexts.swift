import TextMatching

/// Texts for examples of responses, and what text tests say of texts.
final class SampleTexts {
  private let terms: RuleTerms
  private var facts: Facts

  /// - Throws: `PatternSetError` when there is no memory for scanning.
  init(terms: RuleTerms, now: Instant) throws(PatternSetError) {
    self.terms = terms
    facts = try Facts(terms: terms, now: now)
  }

  /// Whether a test holds for a text in a field.
  func holds(_ test: Test, slot: Int, text: String) -> Bool {
    var response = Response(
      values: Array(repeating: .missing, count: terms.slotCount), row: 1)
    response.values[slot] = .text(text)
    facts.read(response)
    return facts.holds(test, slot: slot)
  }

  /// A text for which some tests hold, put together of the texts that they ask for; a regular
  /// expression is beyond it.
  func text(slot: Int, where tests: [Test]) -> String {
    let patterns = terms.scans.first { $0.slot == slot }?.patterns.patterns ?? []
    var parts = (first: [String](), middle: [String](), last: [String]())
    for test in tests {
      switch test {
      case .prefix(let text): parts.first.append(text.string)
      case .suffix(let text): parts.last.append(text.string)
      case .pattern(let number) where patterns.indices.contains(number):
        parts.middle.append(patterns[number].text)
      default: break
      }
    }
    // Of several beginnings that hold together each is that of the longest.
    let words =
      [parts.first.max { $0.count < $1.count }].compactMap(\.self) + parts.middle
      + [parts.last.max { $0.count < $1.count }].compactMap(\.self)
    if words == ["zh"], slot == StandardField.language.rawValue { return "zh-Hans" }
    return words.isEmpty ? Self.plain(slot: slot) : words.joined(separator: " ")
  }

  private static func plain(slot: Int) -> String {
    switch StandardField(rawValue: slot) {
    case .comment: "A few words."
    case .language: "fr"
    case .email: "someone@example.com"
    default: "something else"
    }
  }
}
