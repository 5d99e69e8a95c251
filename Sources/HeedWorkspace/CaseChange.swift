import HeedCore
import HeedLedger

/// Enters what happened to one case, and to those whose answer its own has become.
struct CaseChange {
  let book: CaseBook
  let terms: CaseTerms
  let now: Instant
  let actor: String?
  let reason: String?

  /// The deadlines that have changed, as they stand now.
  private(set) var changed: [ListedDeadline] = []

  init(
    _ book: CaseBook, _ terms: CaseTerms, now: Instant, actor: String? = nil, reason: String? = nil
  ) {
    self.book = book
    self.terms = terms
    self.now = now
    self.actor = actor
    self.reason = reason
  }

  /// Stops the clocks of some deadlines for good.
  ///
  /// An answer to a customer who has answered again is the answer to what came before as well.
  mutating func keep(
    _ deadlines: [ListedDeadline], of response: StoredResponse, detail: String? = nil
  ) throws {
    for deadline in deadlines {
      try change(deadline, deadline.deadline.kind == .respond ? .answered : .resolved, detail) {
        life, terms, now throws(DeadlineRefusal) in try life.keep(at: now, terms)
      }
    }
    if deadlines.contains(where: { $0.deadline.kind == .respond }) {
      try answerSuperseded(by: response)
    }
  }

  /// Each response is superseded at most once, so that this ends.
  private mutating func answerSuperseded(by response: StoredResponse) throws {
    for older in try book.superseded(by: response) {
      let open = older.deadlines.filter { $0.deadline.kind == .respond && !$0.state.isClosed }
      guard !open.isEmpty else { continue }
      try keep(open, of: older, detail: response.identity.id)
    }
  }

  /// Changes a deadline's life and logs by what.
  mutating func change(
    _ deadline: ListedDeadline, _ what: CaseEvent.What, _ detail: String? = nil,
    _ body: (inout DeadlineLife, DeadlineTerms, Instant) throws(DeadlineRefusal) -> Void
  ) throws {
    var life = DeadlineLife(deadline)
    let terms = try terms.terms(of: deadline)
    do throws(DeadlineRefusal) {
      try body(&life, terms, now)
    } catch {
      throw CaseError.refused(
        deadline.response.id, deadline.deadline.kind, error, zone: self.terms.zone)
    }
    let changed = deadline.become(life)
    try book.change(changed, event(what, detail))
    noteChange(changed)
  }

  mutating func noteChange(_ deadline: ListedDeadline) {
    changed.append(deadline)
  }

  func event(_ what: CaseEvent.What, _ detail: String? = nil) -> CaseEvent {
    CaseEvent(what, at: now.seconds, actor: actor, reason: reason, detail: detail)
  }
}
