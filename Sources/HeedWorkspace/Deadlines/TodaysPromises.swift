import HeedCore
import HeedLedger

/// What the rules of today promise for cases that were decided before.
struct TodaysPromises {
  struct Promise {
    let kind: Deadline.Kind
    let priority: String
    let within: String
    let calendar: String
  }

  private let configuration: Configuration
  private var facts: Facts

  init(_ configuration: Configuration) throws {
    self.configuration = configuration
    facts = try Facts(terms: configuration.triage.terms, now: Instant(seconds: 0))
  }

  /// The promises of a case, by the priority that a person gave it or else by the rules.
  ///
  /// Tests on dates count from the day of the decision.
  ///
  /// - Returns: nil when that can't be told: the priority is no more, or the response can't be read.
  mutating func promises(of response: StoredResponse) throws -> [Promise]? {
    if response.events.contains(where: { $0.what == .prioritised }) {
      return byPerson(response)
    }
    guard let known = configuration.response(from: response.record, anew: true) else { return nil }
    facts.now = Instant(seconds: response.decidedAt)
    let decision = try configuration.triage.decide(
      known, facts: &facts, submittedAt: Instant(seconds: response.submittedAt)
    ).decision
    let priority = configuration.settings.priorities[decision.priority].name
    return decision.promises.map { promise in
      Promise(
        kind: promise.kind == .respond ? .respond : .resolve, priority: priority,
        within: promise.within.text, calendar: promise.calendar)
    }
  }

  /// The calendar stays where the rule, the customer or the owner chose it.
  private func byPerson(_ response: StoredResponse) -> [Promise]? {
    let name = response.currentPriority
    guard let priority = configuration.settings.priorities.first(where: { $0.name == name }),
      let calendar = response.deadlines.first(where: { !$0.state.isClosed })?.deadline.calendar
    else { return nil }
    let isAlways = priority.calendar == Priority.always
    let spans: [(Deadline.Kind, TimeSpan?)] = [
      (.respond, priority.respondWithin), (.resolve, priority.resolveWithin),
    ]
    return spans.compactMap { kind, within in
      within.map {
        Promise(
          kind: kind, priority: name, within: $0.text,
          calendar: isAlways ? priority.calendar : calendar)
      }
    }
  }
}
