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

  package init() {}

  func wants(_ letter: OutgoingLetter) -> Bool {
    (priority == nil || letter.priority == priority) && (owner == nil || letter.owner == owner)
      && (template == nil || letter.template == template) && (rule == nil || letter.rule == rule)
  }
}
