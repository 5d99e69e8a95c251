/// Compares what rules say of their letters with what these are for and what they print.
struct LettersOfRules {
  private let rules: RuleSet
  private let templates: TemplateSet

  init(_ rules: RuleSet, _ templates: TemplateSet) {
    self.rules = rules
    self.templates = templates
  }

  /// Letters that no rule can send, codes that no letter gives, and letters that lack one.
  var findings: [Diagnostic] {
    let actions = rules.rules.map { ($0.action, $0.location) }
    return (actions + [(rules.otherwise, rules.otherwiseLocation)]).compactMap {
      finding($0, at: $1)
    }
  }

  private func finding(_ action: Action, at place: SourceLocation) -> Diagnostic? {
    guard let letter = action.template else { return nil }
    if !templates.isSentByRules(letter) { return wrongLetter(letter, at: place) }
    if let offer = action.offer { return unprinted(offer, in: letter, at: place) }
    return templates.place(needing: .offer, in: letter).map { code in
      Diagnostic(
        "missing-offer", at: place,
        "this rule gives nothing away, and its letter '\(letter)' prints a code (\(code.file), "
          + "line \(code.line)): it would always be held",
        help: "write  offer: NAME  beside the letter in this rule, or  {% if offer %}  around the "
          + "code in the letter")
    }
  }

  private func wrongLetter(_ letter: String, at place: SourceLocation) -> Diagnostic {
    let reason =
      templates.audience(of: letter) == .colleagues
      ? "is written to colleagues" : "announces what 'heed announce' has to tell"
    return Diagnostic(
      "wrong-letter", at: place,
      "the letter '\(letter)' \(reason), so no rule can send it to a customer",
      help: "name a letter in this rule that answers one customer")
  }

  /// The first language in which a letter keeps the code to itself.
  private func unprinted(
    _ offer: String, in letter: String, at place: SourceLocation
  ) -> Diagnostic? {
    let silent = templates.languages(of: letter).first {
      !templates.prints(.offer, in: letter, language: $0)
    }
    return silent.map { language in
      Diagnostic(
        "unprinted-offer", at: place,
        "this rule gives a code of '\(offer)', and its letter '\(letter)' in \(language) does not "
          + "print it",
        help: "write  {{ offer.code }}  in templates/\(letter)/\(language).md: the code would be "
          + "used up, and nobody would have it")
    }
  }
}
