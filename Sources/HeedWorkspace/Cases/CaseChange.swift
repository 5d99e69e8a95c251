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

  /// Stops the clock of a deadline for good.
  ///
  /// An answer to a customer who has answered again is the answer to what came before as well; and
  /// what is resolved of an answer that was corrected is resolved of the one before.
  mutating func keep(_ deadline: ListedDeadline, detail: String? = nil) throws {
    let isAnswer = deadline.deadline.kind == .respond
    try change(deadline, isAnswer ? .answered : .resolved, detail) {
      life, terms, now throws(DeadlineRefusal) in try life.keep(at: now, terms)
    }
    try keepSuperseded(by: deadline)
  }

  /// Each response is superseded at most once, so that this ends.
  private mutating func keepSuperseded(by deadline: ListedDeadline) throws {
    let id = deadline.response.id
    let kind = deadline.deadline.kind
    for older in try book.superseded(by: deadline.key, id: id, of: deadline.customer)
    where kind == .respond || older.isCorrected(by: id) {
      for open in older.deadlines where open.deadline.kind == kind && !open.state.isClosed {
        try keep(open, detail: id)
      }
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
    if changed.deadline.kind == .respond, changed.state.isClosed != deadline.state.isClosed {
      try book.setHeld(changed.key, isAwaited: !changed.state.isClosed)
    }
    noteChange(changed)
  }

  mutating func noteChange(_ deadline: ListedDeadline) {
    changed.append(deadline)
  }

  func event(_ what: CaseEvent.What, _ detail: String? = nil) -> CaseEvent {
    CaseEvent(what, at: now.seconds, actor: actor, reason: reason, detail: detail)
  }
}

extension StoredResponse {
  fileprivate func isCorrected(by id: String) -> Bool {
    events.contains { $0.what == .corrected && $0.detail == id }
  }
}
