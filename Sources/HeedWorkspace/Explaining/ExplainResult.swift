import HeedCore

/// A decision and how it came about.
package struct ExplainResult: Sendable {
  package let id: String
  package let response: Response
  package let schema: Schema
  /// The workspace's zone.
  package let zone: TimeZoneRules
  package let decision: Decision
  package let explanation: Explanation
  /// The words of the comment that led to its topics, tone, sentiment and shouting.
  package let evidence: SignalEvidence
  package let priority: String
  package let owner: Person?
  package let letter: Letter
  /// Why the rule that was asked about decides, or does not; nil when none was asked about.
  package let inquiry: RuleInquiry?
  /// What the ledger has of the response; nil for one that is not in it.
  package let record: ExplainRecord?

  /// What became of the letter.
  package struct Letter: Sendable {
    /// `drafted`, `held` or `not_written`.
    package let outcome: String
    package let reason: String?
    package let language: String?
    /// Whether it has come so; else it would.
    package let isFact: Bool
  }
}

/// What the ledger knows of a decision that was made.
package struct ExplainRecord: Sendable {
  package let run: String
  /// When the run was started; tests on dates counted from then.
  package let decidedAt: Instant
  /// The hash of the rules it was decided by.
  package let rulesHash: String
  /// Whether the decision shown is by those rules; else it is by today's.
  package let showsRulesOfTheDay: Bool
  /// Whether this version of the program can't read those rules.
  package let isUnreadable: Bool
  /// The code that the letter gave away; nil when it gave none.
  package let code: String?
  package let today: Today

  /// What today's rules say of the response.
  package enum Today: Sendable {
    /// They are the very same rules.
    case sameRules
    case sameDecision
    case differs([Change])
  }

  /// A part of the decision that has changed.
  package struct Change: Sendable {
    package let part: String
    /// What the rules of the day said; nil for nothing.
    package let then: String?
    package let today: String?
  }
}
