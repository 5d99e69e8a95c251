/// Decides about responses by the rules, priorities, calendars and people of a workspace.
package struct Triage: Sendable {
  package let terms: RuleTerms
  package let decider: Decider
  private let priorities: [Priority]
  /// By name, with `always` among them.
  package let calendars: [String: WorkingCalendar]
  private let owners: OwnerDirectory
  private let choice: CalendarChoice

  init(
    terms: RuleTerms, decider: Decider, priorities: [Priority],
    calendars: [String: WorkingCalendar], people: [Person], choice: CalendarChoice
  ) {
    self.choice = choice
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
    return try decision(
      rule: match.map { decider.rules.rules[$0].name } ?? RuleSet.otherwiseName,
      action: match.map { decider.rules.rules[$0].action } ?? decider.rules.otherwise,
      additions: decider.additions(facts).map { decider.rules.also[$0].action },
      values: facts.values, submittedAt: submittedAt)
  }

  /// The decision that a rule makes of a response, with what entries of `also:` add to it.
  func decision(
    rule: String, action: Action, additions: [Action], values: [Value], submittedAt: Instant
  ) throws(CalendarError) -> Decision {
    let priority = action.priority ?? priorities.count - 1
    let owner = action.owner.flatMap { owners.person(for: $0, values: values) }
    let calendar = choice.calendar(
      rule: action.calendar, priority: priorities[priority].calendar, owner: owner, values: values)
    return Decision(
      rule: rule,
      priority: priority,
      template: action.template,
      skip: action.skip,
      offer: action.offer,
      owner: owner,
      unknownOwner: action.owner.flatMap { owners.unknown(in: $0, values: values) },
      review: action.review,
      tags: Self.merged(action.tags, additions.map(\.tags)),
      notify: Self.merged(action.notify, additions.map(\.notify)),
      promises: try promises(action, priorities[priority], calendar, start: submittedAt))
  }

  /// The names of the calendars on which a rule's cases may be counted.
  func calendars(of action: Action) -> [String] {
    choice.candidates(
      rule: action.calendar, priority: priority(of: action).calendar,
      owners: owners.candidates(for: action.owner))
  }

  /// The names of the calendars that a priority, a rule, a person or a customer has.
  var usedCalendars: Set<String> {
    let actions = decider.rules.rules.map(\.action) + [decider.rules.otherwise]
    return choice.named.union(priorities.map(\.calendar)).union(actions.compactMap(\.calendar))
  }

  /// The priority that a rule gives, which is the least urgent one where it names none.
  func priority(of action: Action) -> Priority {
    priorities[action.priority ?? priorities.count - 1]
  }

  private func promises(
    _ action: Action, _ priority: Priority, _ calendar: String, start: Instant
  ) throws(CalendarError) -> [Promise] {
    guard let calendar = calendars[calendar] else { return [] }
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
    let terms = DeadlineTerms(
      within: span, calendar: calendar, warnBefore: priority.warnBefore)
    let due = try terms.due(from: start)
    return Promise(
      kind: kind, start: start, due: due, warnAt: try terms.warning(before: due, start: start),
      calendar: calendar.name, within: span)
  }

  private static func merged(_ first: [String], _ rest: [[String]]) -> [String] {
    guard !rest.isEmpty else { return first }
    var seen: Set<String> = []
    return (first + rest.joined()).filter { seen.insert($0).inserted }
  }
}
