import TextMatching

/// Finds texts in tests that will hardly do what their author expects: a `*` that is only a star,
/// and a short `contains` that is found inside other words.
struct TextTestCheck {
  private let rule: Rule
  private let context: ResponseSpace.Context

  init(_ rule: Rule, _ context: ResponseSpace.Context) {
    self.rule = rule
    self.context = context
  }

  var findings: [Diagnostic] {
    rule.condition.fieldTests.flatMap { field in
      field.test.leaves.flatMap { leaf in
        text(of: leaf, slot: field.slot).map { findings($0.text, kind: $0.kind, field) } ?? []
      }
    }
  }

  /// The text that a test looks for literally.
  private func text(of test: Test, slot: Int) -> (text: String, kind: Pattern.Kind?)? {
    switch test {
    case .text(let code): return context.texts[slot].map { ($0[code], nil) }
    case .prefix(let text), .suffix(let text): return (text.string, nil)
    case .pattern(let number):
      let patterns = context.terms.scans.first { $0.slot == slot }?.patterns.patterns
      guard let pattern = patterns?[number], pattern.kind != .expression else { return nil }
      return (pattern.text, pattern.kind)
    default: return nil
    }
  }

  private func findings(
    _ text: String, kind: Pattern.Kind?, _ field: FieldTest
  ) -> [Diagnostic] {
    if text.contains("*") { return [wildcard(text, field)] }
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    if kind == .contains, text.unicodeScalars.count <= 3, !letters.isEmpty,
      letters.count == text.unicodeScalars.count, letters.allSatisfy(\.isLatin)
    {
      return [shortText(text, field)]
    }
    return []
  }

  private func wildcard(_ text: String, _ field: FieldTest) -> Diagnostic {
    let name = context.schema.fields[field.slot].name
    let plain = text.filter { $0 != "*" }
    let help: String
    if plain.isEmpty {
      help = "for any text write  \(name): present"
    } else if text.dropLast().contains("*") {
      help = "write  \(name): { contains: \(plain) },  or a pattern with  matches:"
    } else {
      help = "write  \(name): { starts_with: \(plain) }"
    }
    return Diagnostic(
      "wildcard-in-text", .warning, at: field.location,
      "the star in '\(text)' stands for itself, not for any letters", help: help)
  }

  private func shortText(_ text: String, _ field: FieldTest) -> Diagnostic {
    Diagnostic(
      "short-contains", .warning, at: field.location,
      "'contains: \(text)' is also found inside other words",
      help: "for the word alone write  { has_word: \(text) }")
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter of the Latin script.
  fileprivate var isLatin: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: true
    default: false
    }
  }
}
