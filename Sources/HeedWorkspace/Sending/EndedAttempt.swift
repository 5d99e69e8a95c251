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
    // What nobody has read is an automatic answer, and not the one that was promised.
    guard outcome == .sent, let actor = letter.approval?.actor else { return }
    do {
      try Answer(book, configuration, now: at).enter(letter, actor: actor)
    } catch let error as CaseError {
      // The letter has left, whatever the settings say about its clock by now.
      try book.enter(CaseEvent(.noted, at: at.seconds, reason: error.message), key: letter.key)
    }
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
