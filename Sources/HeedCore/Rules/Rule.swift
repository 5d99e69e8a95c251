/// One rule of `rules/triage.yml`: the first whose condition holds decides.
package struct Rule: Sendable {
  package let name: String
  package let location: SourceLocation
  package let condition: Condition
  package let action: Action
  package let examples: [RuleExample]
}

/// A response that a rule names to show what it does.
package struct RuleExample: Sendable {
  /// Field slots and what they hold.
  package let given: [(slot: Int, value: Value)]
  package let matches: Bool
  /// What is given, as it could be written on one line.
  package let summary: String
  package let location: SourceLocation
}

/// The rules of a workspace, in the order in which they are tried.
package struct RuleSet: Sendable {
  package let rules: [Rule]
  /// What happens to a response that no rule matches.
  package let otherwise: Action
  package let otherwiseLocation: SourceLocation
  /// Entries of `also:`; each that matches adds to the one decision.
  package let also: [Rule]

  /// The name under which the compulsory last entry appears in decisions.
  package static let otherwiseName = "otherwise"

  /// What a rule of a name does; nil when there is none.
  package func action(of name: String) -> Action? {
    name == Self.otherwiseName ? otherwise : rules.first { $0.name == name }?.action
  }
}
