import HeedCore
import HeedLedger

/// An attempt to send a letter, and what came of it.
struct EndedAttempt {
  let attempt: Int64
  /// As it stood when it was reserved.
  let letter: OutgoingLetter
  let outcome: AttemptOutcome
  /// The server's words, or what else is to be said.
  let reply: String
  let at: Instant

  /// Enters it.
  ///
  /// - Throws: `DatabaseError`.
  func enter(_ book: CaseBook, _ configuration: Configuration) throws {
    try book.endAttempt(
      attempt, of: letter.key, outcome, reply: reply,
      CaseEvent(
        outcome.event, at: at.seconds, reason: reply.isEmpty ? nil : reply, detail: letter.file))
    if outcome == .sent { try Answer(book, configuration, now: at).enterSent(letter) }
  }
}

extension AttemptOutcome {
  fileprivate var event: CaseEvent.What {
    switch self {
    case .sent: .sent
    case .postponed: .sendPostponed
    case .failed: .sendFailed
    case .stopped: .sendStopped
    case .unknown: .sendUnknown
    }
  }
}
