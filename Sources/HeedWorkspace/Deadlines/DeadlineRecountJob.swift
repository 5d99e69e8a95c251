import HeedCore
import HeedLedger

/// Works open deadlines out anew by today's rules and calendars; nothing moves unless it is asked for.
package struct DeadlineRecountJob {
  /// A deadline that today's rules and calendars would move, make or not make.
  package struct Movement: Sendable {
    /// Nil for a promise that nobody was given.
    package let before: ListedDeadline?
    /// Nil for a promise that would not be given today; it is left as it is.
    package let after: ListedDeadline?
    let pauses: [Range<Instant>]

    /// The response's id.
    package var response: String { (before ?? after)?.response.id ?? "" }
    package var kind: Deadline.Kind { (before ?? after)?.deadline.kind ?? .respond }
    /// Before and after, where there is one.
    package var priorities: [String] { [before?.priority, after?.priority].compactMap(\.self) }
    package var dueBefore: Instant? { before.map { Instant(seconds: $0.deadline.due) } }
    package var dueAfter: Instant? { after.map { Instant(seconds: $0.deadline.due) } }
    /// By how much it moves; nil where there is nothing before or after.
    package var seconds: Int64? {
      dueBefore.flatMap { before in dueAfter.map { $0 - before } }
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
  /// A priority that a person gave a case stays. Cases of which nothing is open are left alone.
  ///
  /// - Parameter actor: who moves them; nil when nothing is to be moved.
  /// - Returns: the movements, made when there is an actor, except that no promise is taken back.
  /// - Throws: `LedgerError`, `CaseError`, `CalendarError`.
  package func recount(applyingAs actor: String? = nil) throws -> [Movement] {
    guard let ledger = try workspace.existingLedger(configuration.settings) else { return [] }
    var movements: [Movement] = []
    let board = try DeadlinesJob(workspace: workspace, configuration: configuration, now: now)
      .board(DeadlineFilter())
    var today = try TodaysPromises(configuration)
    var seen: Set<Int64> = []
    try ledger.changeCases { book in
      for item in board.items where seen.insert(item.listed.key).inserted {
        guard let response = try book.response(item.listed.response) else { continue }
        let found = try self.movements(of: response, &today)
        movements += found
        if let actor { try apply(found, to: response, book, actor) }
      }
    }
    return movements
  }

  private func movements(
    of response: StoredResponse, _ today: inout TodaysPromises
  ) throws -> [Movement] {
    guard let promises = try today.promises(of: response) else { return [] }
    var movements: [Movement] = []
    for listed in response.deadlines where !listed.state.isClosed {
      let pauses = response.pauses(of: listed)
      guard let promise = promises.first(where: { $0.kind == listed.deadline.kind }) else {
        movements.append(Movement(before: listed, after: nil, pauses: pauses))
        continue
      }
      let after = try counted(listed, by: promise, pauses)
      if after.deadline.due != listed.deadline.due || after.priority != listed.priority {
        movements.append(Movement(before: listed, after: after, pauses: pauses))
      }
    }
    let kinds = response.deadlines.map(\.deadline.kind)
    for promise in promises where !kinds.contains(promise.kind) {
      guard let open = response.deadlines.first(where: { !$0.state.isClosed }) else { continue }
      let pauses = response.pauses(of: open)
      let new = open.sibling(promise.kind, within: promise.within)
      movements.append(
        Movement(before: nil, after: try counted(new, by: promise, pauses), pauses: pauses))
    }
    return movements
  }

  /// The deadline as today's files would have it.
  private func counted(
    _ listed: ListedDeadline, by promise: TodaysPromises.Promise, _ pauses: [Range<Instant>]
  ) throws -> ListedDeadline {
    var next = listed
    next.priority = promise.priority
    next.deadline.calendar = promise.calendar
    next.deadline.within = promise.within
    var life = DeadlineLife(next)
    let terms = CaseTerms(configuration: configuration)
    let todays = try terms.terms(of: next)
    do throws(DeadlineRefusal) {
      try life.recount(todays, pauses: pauses)
    } catch {
      throw CaseError.refused(
        listed.response.id, listed.deadline.kind, error, zone: terms.zone)
    }
    return next.become(life)
  }

  private func apply(
    _ movements: [Movement], to response: StoredResponse, _ book: CaseBook, _ actor: String
  ) throws {
    let afters = movements.compactMap(\.after)
    guard let priority = afters.first?.priority else { return }
    let terms = CaseTerms(configuration: configuration)
    try response.checkOrder(now, zone: terms.zone)
    var change = CaseChange(book, terms, now: now, actor: actor)
    if priority != response.currentPriority {
      try book.prioritise(response, as: priority, change.event(.prioritised, priority))
    }
    for movement in movements {
      guard let after = movement.after else { continue }
      if let before = movement.before {
        try change.recount(after, insteadOf: before, pauses: movement.pauses)
      } else {
        try change.promise(after, pauses: movement.pauses)
      }
    }
  }
}
