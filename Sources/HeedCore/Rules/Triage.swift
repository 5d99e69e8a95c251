/// Decides about responses by the rules, priorities, calendars and people of a workspace.
package struct Triage: Sendable {
  package let terms: RuleTerms
  package let decider: Decider
  private let priorities: [Priority]
  private let calendars: [String: WorkingCalendar]
  private let owners: OwnerDirectory

  init(
    terms: RuleTerms, decider: Decider, priorities: [Priority],
    calendars: [String: WorkingCalendar], people: [Person]
  ) {
    self.terms = terms
    self.decider = decider
    self.priorities = priorities
    self.calendars = calendars
    owners = OwnerDirectory(people)
  }

  /// Decides about the response that the facts were read from.
  ///
  /// - Parameters:
  ///   - facts: what is known of the response.
  ///   - submittedAt: when the customer answered; every clock starts then.
  /// - Returns: the decision, with the deadlines of the rule or of its priority.
  /// - Throws: `CalendarError` when no deadline can be worked out from that time.
  package func decide(
    _ facts: borrowing Facts, submittedAt: Instant
  ) throws(CalendarError) -> Decision {
    let match = decider.firstMatch(facts)
    let action = match.map { decider.rules.rules[$0].action } ?? decider.rules.otherwise
    let additions = decider.additions(facts).map { decider.rules.also[$0].action }
    let priority = action.priority ?? priorities.count - 1
    return Decision(
      rule: match.map { decider.rules.rules[$0].name } ?? RuleSet.otherwiseName,
      priority: priority,
      template: action.template,
      skip: action.skip,
      owner: action.owner.flatMap { owners.person(for: $0, values: facts.values) },
      review: action.review,
      tags: Self.merged(action.tags, additions.map(\.tags)),
      notify: Self.merged(action.notify, additions.map(\.notify)),
      promises: try promises(action, priorities[priority], start: submittedAt))
  }

  private func promises(
    _ action: Action, _ priority: Priority, start: Instant
  ) throws(CalendarError) -> [Promise] {
    guard let calendar = calendars[priority.calendar] else { return [] }
    var promises = [
      try promise(
        .respond, action.respondWithin ?? priority.respondWithin, priority, calendar, start)
    ]
    if let span = action.resolveWithin ?? priority.resolveWithin {
      promises.append(try promise(.resolve, span, priority, calendar, start))
    }
    return promises
  }

  private func promise(
    _ kind: Promise.Kind, _ span: TimeSpan, _ priority: Priority, _ calendar: WorkingCalendar,
    _ start: Instant
  ) throws(CalendarError) -> Promise {
    let due = try calendar.due(from: start, within: span)
    var warnAt: Instant?
    if let before = priority.warnBefore {
      warnAt = max(start, try calendar.warning(before: due, by: before))
    }
    return Promise(
      kind: kind, start: start, due: due, warnAt: warnAt, calendar: priority.calendar)
  }

  private static func merged(_ first: [String], _ rest: [[String]]) -> [String] {
    guard !rest.isEmpty else { return first }
    var seen: Set<String> = []
    return (first + rest.joined()).filter { seen.insert($0).inserted }
  }
}
