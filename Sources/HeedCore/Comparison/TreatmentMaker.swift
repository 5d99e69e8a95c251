import TextMatching

/// Says what one set of rules would do with responses, one after the other; each task has its own.
package struct TreatmentMaker {
  private let configuration: Configuration
  private let priorities: [String]
  private let surveys: [Survey]
  private var facts: Facts
  private var minutes: [LetterName: Int] = [:]

  /// - Throws: `PatternSetError` when there is no memory for scanning.
  package init(_ configuration: Configuration, now: Instant) throws(PatternSetError) {
    self.configuration = configuration
    priorities = configuration.settings.priorities.map(\.name)
    surveys = configuration.surveys
    facts = try Facts(terms: configuration.triage.terms, now: now, signals: [])
  }

  package var schema: Schema { configuration.schema }

  /// What would be done with a response.
  ///
  /// - Parameters:
  ///   - response: the response, laid out by `schema`; what an earlier decision worked out of its
  ///     text and its score is worked out afresh.
  ///   - submittedAt: when the customer answered.
  ///   - now: the time at which it is decided.
  /// - Returns: the treatment.
  /// - Throws: `CalendarError` when no deadline can be worked out.
  package mutating func treatment(
    of response: Response, submittedAt: Instant, now: Instant
  ) throws(CalendarError) -> Treatment {
    facts.now = now
    facts.read(response.withoutFindings(surveys: surveys))
    let decision = try configuration.triage.decide(facts, submittedAt: submittedAt)
    return Treatment(
      rule: decision.rule, priority: priorities[decision.priority], template: decision.template,
      offer: decision.offer, owner: decision.owner, tags: decision.tags, notify: decision.notify,
      letter: letter(decision, response),
      respondBy: decision.promises.first { $0.kind == .respond }?.due)
  }

  private mutating func letter(
    _ decision: Decision, _ response: Response
  ) -> Treatment.LetterPlan {
    guard let template = decision.template else {
      return .notWritten(reason: decision.skip ?? "no letter is wanted")
    }
    if case .failure(let refusal) = configuration.gate.recipient(response[.email]) {
      return .notWritten(reason: refusal.reason)
    }
    let name = LetterName(template: template, language: response.text(.language))
    if let known = minutes[name] { return .written(minutes: known) }
    let estimate = configuration.templates.minutes(template, language: name.language)
    minutes[name] = estimate
    return .written(minutes: estimate)
  }

  private struct LetterName: Hashable {
    let template: String
    let language: String?
  }
}
