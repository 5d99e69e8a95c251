import HeedCore
import HeedLedger

/// Decides responses by one configuration and tells how each decision comes about.
struct Explainer {
  let configuration: Configuration
  let now: Instant
  /// The rule that is asked about, if any.
  let rule: String?
  /// The codes that are still to be given.
  let codes: OfferCodes

  /// Decides a case as a run would that begins now and has it alone.
  ///
  /// - Parameters:
  ///   - new: the case.
  ///   - ledger: what is known of its customer; nil when nothing is, or the response has it.
  ///   - record: what the ledger has of the response.
  /// - Returns: the decision and how it came about.
  /// - Throws: `LedgerError`, `WorkspaceError`, `CalendarError`.
  func explain(
    _ new: Case, knownBy ledger: Ledger? = nil, record: ExplainRecord? = nil
  ) throws -> ExplainResult {
    let settled = try SingleRun(configuration, codes: codes, now: now)
      .settle(new, knownBy: ledger)
    let decided = settled.decided
    let outcome = settled.letter
    let letter = ExplainResult.Letter(
      outcome: outcome.wording.letter, reason: outcome.wording.reason,
      language: outcome.language ?? decided.response.text(.language), isFact: false)
    return try result(
      new.identity.id, decided.response, decided.decision, letter: letter, record: record)
  }

  /// Decides a response that has all its fields.
  func decide(
    _ response: Response, submittedAt: Instant
  ) throws -> (decision: Decision, response: Response) {
    var facts = try Facts(terms: configuration.triage.terms, now: now)
    return try configuration.triage.decide(response, facts: &facts, submittedAt: submittedAt)
  }

  /// The tree of a decision.
  func result(
    _ id: String, _ response: Response, _ decision: Decision, letter: ExplainResult.Letter,
    record: ExplainRecord?
  ) throws -> ExplainResult {
    var facts = try Facts(terms: configuration.triage.terms, now: now)
    facts.read(response)
    let triage = configuration.triage
    return ExplainResult(
      id: id, response: response, schema: configuration.schema,
      zone: configuration.settings.timeZone, decision: decision,
      explanation: Explanation(
        triage.decider, facts, schema: configuration.schema,
        zone: configuration.settings.timeZone),
      evidence: triage.terms.evidence(of: response), priority: priority(decision),
      owner: configuration.people.first { $0.id == decision.owner }, letter: letter,
      inquiry: try inquiry(facts), record: record)
  }

  func priority(_ decision: Decision) -> String {
    configuration.settings.priorities[decision.priority].name
  }

  private func inquiry(_ facts: Facts) throws -> RuleInquiry? {
    guard let rule else { return nil }
    let decider = configuration.triage.decider
    let inquiry = RuleInquiry(
      rule, decider, facts, schema: configuration.schema, zone: configuration.settings.timeZone)
    guard let inquiry else {
      throw WorkspaceError.unknownRule(
        rule, meant: Suggestion.closest(to: rule, among: RuleInquiry.names(decider.rules)))
    }
    return inquiry
  }
}

extension LetterOutcome {
  /// What became of the letter, and why.
  fileprivate var wording: (letter: String, reason: String?) {
    switch self {
    case .notWritten(_, let detail): ("not_written", detail)
    case .drafted: ("drafted", nil)
    case .held(let reason, _): ("held", "\(reason.message); \(reason.help)")
    }
  }

  fileprivate var language: String? {
    if case .drafted(let letter, _) = self { letter.language } else { nil }
  }
}
