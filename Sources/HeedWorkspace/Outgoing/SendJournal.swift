import HeedCore
import HeedDelivery
import HeedLedger

/// Enters what is about to be sent before it is, and what came of it after.
///
/// Letters are reserved some at a time, in a commit that waits for the disk. When the turn of one
/// comes it is marked in a commit that does not wait: that survives the end of the program, and after
/// an end of the machine every reserved letter counts as perhaps sent. A letter that is marked and has no
/// outcome is never sent again by itself.
final class SendJournal {
  private let ledger: Ledger
  private let configuration: Configuration
  private let server: String
  private let boot = MachineStart.identity()
  /// What came of the last letter, entered together with the beginning of the next.
  private var ended: Ended?

  /// A letter that is about to be sent.
  struct Reserved {
    let letter: OutgoingLetter
    let content: LetterFileReader.Content
    let attempt: Int64
  }

  private struct Ended {
    let reserved: Reserved
    let outcome: AttemptOutcome
    let reply: String
    let at: Instant
  }

  init(_ ledger: Ledger, _ configuration: Configuration, server: String) {
    self.ledger = ledger
    self.configuration = configuration
    self.server = server
  }

  /// Puts right what a program left behind that was stopped while it sent.
  ///
  /// - Returns: the letters of which nobody knows whether they were sent.
  /// - Throws: `LedgerError`.
  func recover(now: Instant) throws -> [OutgoingLetter] {
    var letters: [OutgoingLetter] = []
    try ledger.changeCases { book in
      for open in try book.openAttempts() {
        if !open.hasBegun, let boot, open.boot == boot {
          try book.releaseAttempt(open.attempt, of: open.letter)
          continue
        }
        let reason = "heed was stopped while it was being sent"
        try book.endAttempt(
          open.attempt, of: open.letter, .unknown, reply: reason,
          CaseEvent(.sendUnknown, at: now.seconds, reason: reason))
        if let letter = try book.letter(open.letter) { letters.append(letter) }
      }
    }
    return letters
  }

  /// Enters that letters will be sent, as far as they are still approved as they were.
  ///
  /// - Returns: those that are.
  /// - Throws: `LedgerError`.
  func reserve(
    _ letters: [(letter: OutgoingLetter, content: LetterFileReader.Content)], at time: Instant
  ) throws -> [Reserved] {
    var reserved: [Reserved] = []
    try ledger.changeCasesDurably { book in
      try enterEnded(book)
      for (letter, content) in letters where try book.letter(letter.key) == letter {
        let attempt = try book.reserveAttempt(letter, via: server, boot: boot, at: time.seconds)
        reserved.append(Reserved(letter: letter, content: content, attempt: attempt))
      }
    }
    ended = nil
    return reserved
  }

  /// Enters that the server is about to be given a letter, unless something has come to stand
  /// against it since it was reserved.
  ///
  /// - Returns: what stands against it; then it waits for review again.
  /// - Throws: `LedgerError`.
  func begin(_ reserved: Reserved, at time: Instant) throws -> LetterObjection? {
    var objection: LetterObjection?
    try ledger.changeCases { book in
      try enterEnded(book)
      let letter = reserved.letter
      objection = try book.letter(letter.key).flatMap {
        LetterObjection($0, configuration, now: time)
      }
      guard let objection else {
        return try book.beginAttempt(reserved.attempt, at: time.seconds)
      }
      try book.releaseAttempt(reserved.attempt, of: letter.key)
      try book.change(
        letter, to: .waiting,
        CaseEvent(
          .approvalVoided, at: time.seconds, reason: objection.message, detail: letter.file))
    }
    ended = nil
    return objection
  }

  /// Keeps what came of a letter, to be entered with the beginning of the next.
  func end(_ reserved: Reserved, _ outcome: AttemptOutcome, reply: String, at time: Instant) {
    ended = Ended(reserved: reserved, outcome: outcome, reply: reply, at: time)
  }

  /// Enters what came of the last letter, and takes back what was reserved and not begun.
  ///
  /// - Throws: `LedgerError`.
  func finish(releasing rest: [Reserved]) throws {
    guard ended != nil || !rest.isEmpty else { return }
    try ledger.changeCases { book in
      try enterEnded(book)
      for reserved in rest {
        try book.releaseAttempt(reserved.attempt, of: reserved.letter.key)
      }
    }
    ended = nil
  }

  private func enterEnded(_ book: CaseBook) throws {
    guard let ended else { return }
    let letter = ended.reserved.letter
    try book.endAttempt(
      ended.reserved.attempt, of: letter.key, ended.outcome, reply: ended.reply,
      CaseEvent(
        ended.outcome.event, at: ended.at.seconds, reason: ended.reply.isEmpty ? nil : ended.reply,
        detail: letter.file))
    // What nobody has read is an automatic answer, and not the one that was promised.
    if ended.outcome == .sent, let actor = letter.approval?.actor {
      try Answer(book, configuration, now: ended.at).enter(letter, actor: actor)
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
