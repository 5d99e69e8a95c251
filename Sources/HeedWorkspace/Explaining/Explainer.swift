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
  func explain(
    _ new: Case, history: CustomerHistory?, suppression: StandingSuppression? = nil,
    record: ExplainRecord? = nil
  ) throws -> ExplainResult {
    let writer = try LetterWriter(configuration, date: now)
    var maker = try DecisionMaker(
      triage: configuration.triage, schema: configuration.schema, writer: writer, now: now)
    let decided = try maker.decide(new, history: history)
    var settlement = Settlement(
      configuration, now: now, lettersInRun: 0, codes: codes, writer: writer)
    let outcome =
      settlement.settle(decided, history: history, suppression: suppression).letter
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
    facts.read(response)
    var response = response
    response.values = facts.values
    return (try configuration.triage.decide(facts, submittedAt: submittedAt), response)
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
