import HeedCore
import HeedLedger

/// Works open deadlines out anew by today's rules and calendars; nothing moves unless it is asked for.
package struct DeadlineRecountJob {
  /// A deadline that today's rules and calendars would move.
  package struct Movement: Sendable {
    package let before: ListedDeadline
    package let after: ListedDeadline
    let pauses: [Range<Instant>]

    package var due: (before: Instant, after: Instant) {
      (Instant(seconds: before.deadline.due), Instant(seconds: after.deadline.due))
    }
  }

  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant

  package init(workspace: Workspace, configuration: Configuration, now: Instant) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
  }

  /// What would move, the most urgent of today first.
  ///
  /// A priority that a person gave a case stays. Promises that today's rules would make or not make
  /// at all are left as they are.
  ///
  /// - Parameter actor: who moves them; nil when nothing is to be moved.
  /// - Returns: the movements, made when there is an actor.
  /// - Throws: `LedgerError`, `CaseError`, `CalendarError`.
  package func recount(applyingAs actor: String? = nil) throws -> [Movement] {
    guard let ledger = try workspace.existingLedger(configuration.settings) else { return [] }
    var movements: [Movement] = []
    let terms = CaseTerms(configuration: configuration)
    let board = try DeadlinesJob(workspace: workspace, configuration: configuration, now: now)
      .board(DeadlineFilter())
    var facts = try Facts(terms: configuration.triage.terms, now: now)
    try ledger.changeCases { book in
      for item in board.items {
        guard let response = try book.response(item.listed.response),
          let movement = try movement(item.listed, of: response, terms, &facts)
        else { continue }
        movements.append(movement)
        if let actor { try apply(movement, to: response, book, terms, actor) }
      }
    }
    return movements
  }

  private func movement(
    _ listed: ListedDeadline, of response: StoredResponse, _ terms: CaseTerms, _ facts: inout Facts
  ) throws -> Movement? {
    guard let promised = try promised(listed, of: response, &facts) else { return nil }
    let pauses = response.pauses(of: listed)
    var life = DeadlineLife(promised)
    let todays = try terms.terms(of: promised)
    do throws(DeadlineRefusal) {
      try life.recount(todays, pauses: pauses)
    } catch {
      throw CaseError.refused(
        listed.response.id, listed.deadline.kind, error, zone: terms.zone)
    }
    let after = promised.become(life)
    guard after.deadline.due != listed.deadline.due || after.priority != listed.priority else {
      return nil
    }
    return Movement(before: listed, after: after, pauses: pauses)
  }

  /// The deadline with what is promised today, its due time not worked out yet; nil when nothing is.
  private func promised(
    _ listed: ListedDeadline, of response: StoredResponse, _ facts: inout Facts
  ) throws -> ListedDeadline? {
    let priorities = configuration.settings.priorities
    var after = listed
    if response.events.contains(where: { $0.what == .prioritised }) {
      guard let priority = priorities.first(where: { $0.name == listed.priority }) else {
        return nil
      }
      after.promise(priority, insteadOf: priority)
      return after
    }
    let known = ResponseRecord.response(from: response.record, schema: configuration.schema)
    guard let known else { return nil }
    facts.read(known)
    let decision = try configuration.triage.decide(
      facts, submittedAt: Instant(seconds: response.submittedAt))
    let kind: Promise.Kind = listed.deadline.kind == .respond ? .respond : .resolve
    guard let promise = decision.promises.first(where: { $0.kind == kind }) else { return nil }
    after.priority = priorities[decision.priority].name
    after.deadline.calendar = promise.calendar
    after.deadline.within = promise.within.text
    return after
  }

  private func apply(
    _ movement: Movement, to response: StoredResponse, _ book: CaseBook, _ terms: CaseTerms,
    _ actor: String
  ) throws {
    try response.checkOrder(now, zone: terms.zone)
    var change = CaseChange(book, terms, now: now, actor: actor)
    if movement.after.priority != response.currentPriority,
      try book.response(response.identity)?.currentPriority != movement.after.priority
    {
      try book.prioritise(
        response, as: movement.after.priority,
        change.event(.prioritised, movement.after.priority))
    }
    try change.recount(movement.after, pauses: movement.pauses)
  }
}
