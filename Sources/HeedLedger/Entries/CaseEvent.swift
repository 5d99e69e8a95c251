/// Something that happened to a case after it was decided, as the log keeps it.
package struct CaseEvent: Hashable, Sendable {
  /// Where the person is named who did something to the files by hand.
  package static let someoneByHand = "someone, by hand"

  package enum What: String, Hashable, Sendable, CaseIterable {
    /// A newer response's letter took the place of this one's.
    case superseded
    /// The answer was changed in the survey tool, and was read again as another response.
    case corrected
    /// The customer has had an answer.
    case answered
    case resolved
    case cancelled
    case paused
    case resumed
    case reopened
    /// The case has another owner.
    case assigned
    /// The case has another priority.
    case prioritised
    /// A promise was made after the case was decided.
    case promised
    /// The due time was worked out again, by other rules or calendars.
    case recounted
    case noted
    /// The letter, which was held before, could be written.
    case letterWritten = "letter_written"
    /// The letter, which waited, was written again by other rules or templates, or for another owner.
    case letterRewritten = "letter_rewritten"
    /// A person, or the rule in a person's place, said yes to the letter.
    case approved
    /// A person said no to the letter.
    case rejected
    /// The letter's file has other bytes than before.
    case edited
    /// A yes no longer holds.
    case approvalVoided = "approval_voided"
    /// A person took the letter's file out of the outbox.
    case letterRemoved = "letter_removed"
    /// A letter that was rejected, cancelled or taken out waits for review again.
    case letterReturned = "letter_returned"
    /// The letter is not to be sent any more.
    case letterCancelled = "letter_cancelled"
    /// The server took the letter.
    case sent
    case sendPostponed = "send_postponed"
    case sendFailed = "send_failed"
    /// The server could not be used; the letter still waits to be sent.
    case sendStopped = "send_stopped"
    /// Nobody knows whether the server took the letter.
    case sendUnknown = "send_unknown"
    /// A person found out whether the customer has the letter.
    case sendSettled = "send_settled"
    /// A mail server gave back the letter for good.
    case bounced
    /// A mail server is still trying to deliver the letter.
    case deliveryDelayed = "delivery_delayed"
    /// The customer has written back.
    case customerReplied = "customer_replied"
    /// The customer wants no more letters that advertise, and has said so by the letter's own link.
    case unsubscribed
    /// The customer's mail provider passed on a complaint about the letter.
    case complained
    /// The customer was erased from the case.
    case forgotten
    /// The owner was told that the deadline is at risk.
    case warned
    /// The owner, and those above, were told that the deadline is overdue.
    case escalated
  }

  /// How a deadline stood after the event.
  package struct Standing: Hashable, Sendable {
    package var kind: Deadline.Kind
    package var round: Int64
    /// Nil for an event that changed nothing about it.
    package var state: Deadline.State?
    /// In seconds since 1970; nil together with `state`.
    package var due: Int64?
    package var warnAt: Int64?

    package init(
      kind: Deadline.Kind, round: Int64, state: Deadline.State? = nil, due: Int64? = nil,
      warnAt: Int64? = nil
    ) {
      self.kind = kind
      self.round = round
      self.state = state
      self.due = due
      self.warnAt = warnAt
    }
  }

  package var what: What
  /// In seconds since 1970.
  package var at: Int64
  /// Who did it; nil for what heed noticed by itself.
  package var actor: String?
  /// Why, in the person's own words.
  package var reason: String?
  /// What the event is about: another response, the new owner or priority, the file of a letter.
  package var detail: String?
  /// Nil for an event of the case as a whole.
  package var deadline: Standing?

  package init(
    _ what: What, at: Int64, actor: String? = nil, reason: String? = nil, detail: String? = nil,
    deadline: Standing? = nil
  ) {
    self.what = what
    self.at = at
    self.actor = actor
    self.reason = reason
    self.detail = detail
    self.deadline = deadline
  }
}

extension CaseEvent {
  static let columns = """
    what, at, actor, reason, detail, deadline, round, state, due, warn_at
    """

  init?(_ row: Columns) {
    guard let what = What(rawValue: row.text(0)) else { return nil }
    self.init(
      what, at: row.integer(1), actor: row.optionalText(2), reason: row.optionalText(3),
      detail: row.optionalText(4))
    if let kind = row.optionalText(5).flatMap(Deadline.Kind.init(rawValue:)) {
      deadline = Standing(
        kind: kind, round: row.integer(6),
        state: row.optionalText(7).flatMap(Deadline.State.init(rawValue:)),
        due: row.optionalInteger(8), warnAt: row.optionalInteger(9))
    }
  }
}

extension CaseEvent.Standing {
  package init(_ listed: ListedDeadline) {
    self.init(
      kind: listed.deadline.kind, round: listed.round, state: listed.state,
      due: listed.deadline.due, warnAt: listed.deadline.warnAt)
  }
}
