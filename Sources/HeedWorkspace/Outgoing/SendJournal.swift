import HeedCore
import HeedDelivery
import HeedLedger

/// Enters what is about to be sent before it is, and what came of it after.
///
/// What is in the ledger when a server is spoken to is on the disk, too: a letter with an intent and
/// no outcome is never sent again by itself.
final class SendJournal {
  private let ledger: Ledger
  private let configuration: Configuration
  private let server: String
  /// The letter that was handed over last, with what came of it; entered together with the next.
  private var ended: (letter: OutgoingLetter, attempt: Int64, fate: Ending)?

  private struct Ending {
    let outcome: AttemptOutcome
    let reply: String
    let at: Instant
  }

  init(_ ledger: Ledger, _ configuration: Configuration, server: String) {
    self.ledger = ledger
    self.configuration = configuration
    self.server = server
  }

  /// Finds letters whose sending was interrupted: nobody knows whether they were sent.
  ///
  /// - Throws: `LedgerError`.
  func recover(now: Instant) throws -> [OutgoingLetter] {
    var letters: [OutgoingLetter] = []
    try ledger.changeCases { book in
      for (attempt, key) in try book.openAttempts() {
        guard let letter = try book.letter(key) else { continue }
        try book.endAttempt(
          attempt, of: letter, .unknown, reply: "the program was stopped",
          CaseEvent(.sendUnknown, at: now.seconds, reason: "the program was stopped"))
        letters.append(letter)
      }
    }
    return letters
  }

  /// Enters that a letter is about to be sent, if it is still approved as it was.
  ///
  /// - Returns: the attempt; nil when something has happened to the letter meanwhile.
  /// - Throws: `LedgerError`.
  func begin(_ letter: OutgoingLetter, at time: Instant) throws -> Int64? {
    var attempt: Int64?
    try ledger.changeCases { book in
      try enterEnded(book)
      guard let now = try book.letter(letter.key), now == letter else { return }
      attempt = try book.beginAttempt(letter, via: server, at: time.seconds)
    }
    ended = nil
    return attempt
  }

  /// Keeps what came of a letter, to be entered with the beginning of the next.
  func end(
    _ letter: OutgoingLetter, _ attempt: Int64, _ outcome: AttemptOutcome, reply: String,
    at time: Instant
  ) {
    ended = (letter, attempt, Ending(outcome: outcome, reply: reply, at: time))
  }

  /// Enters what came of the last letter.
  ///
  /// - Throws: `LedgerError`.
  func finish() throws {
    guard ended != nil else { return }
    try ledger.changeCases { try enterEnded($0) }
    ended = nil
  }

  private func enterEnded(_ book: CaseBook) throws {
    guard let (letter, attempt, ending) = ended else { return }
    try book.endAttempt(
      attempt, of: letter, ending.outcome, reply: ending.reply,
      CaseEvent(
        ending.outcome.event, at: ending.at.seconds, reason: ending.reply.isEmpty ? nil : ending.reply,
        detail: letter.file))
    // What nobody has read is an automatic answer, and not the one that was promised.
    if ending.outcome == .sent, let actor = letter.approval?.actor {
      try Answer(book, configuration, now: ending.at).enter(letter, actor: actor)
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
