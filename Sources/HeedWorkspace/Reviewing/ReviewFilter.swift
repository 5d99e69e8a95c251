import HeedCore
import HeedLedger

/// Which letters are wanted; what is not said lets all through.
package struct ReviewFilter: Sendable {
  /// Empty for those that wait for a person.
  package var states: Set<LetterState> = []
  package var priority: String?
  /// The owner's id.
  package var owner: String?
  package var template: String?
  package var rule: String?
  /// A language that the letter is in, `zh` for all Chinese.
  package var language: String?

  package init() {}

  func wants(_ letter: OutgoingLetter) -> Bool {
    (priority == nil || letter.priority == priority) && (owner == nil || letter.owner == owner)
      && (template == nil || letter.template == template) && (rule == nil || letter.rule == rule)
      && (language.map { isIn($0, letter) } ?? true)
  }

  private func isIn(_ language: String, _ letter: OutgoingLetter) -> Bool {
    letter.language.map { Language.parents(of: $0).contains(language) } ?? false
  }

  /// Makes sure that what no letter has is at least known, so that a slip is not taken for nothing
  /// to do.
  ///
  /// - Throws: `CaseError`.
  func check(_ letters: [OutgoingLetter], _ configuration: Configuration) throws(CaseError) {
    if let priority, !letters.contains(where: { $0.priority == priority }) {
      _ = try configuration.priority(named: priority)
    }
    if let owner, !letters.contains(where: { $0.owner == owner }) {
      _ = try configuration.person(named: owner)
    }
    if let template, !letters.contains(where: { $0.template == template }) {
      try LetterTrait.template.check(template, configuration)
    }
    if let rule, !letters.contains(where: { $0.rule == rule }) {
      try LetterTrait.rule.check(rule, configuration)
    }
    if let language, !letters.contains(where: { isIn(language, $0) }) {
      try LetterTrait.language.check(language, configuration)
    }
  }
}
