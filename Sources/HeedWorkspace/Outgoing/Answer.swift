import HeedCore
import HeedLedger

/// Enters that a letter has answered its customer: the clock of the first answer stops.
struct Answer {
  private let book: CaseBook
  private let configuration: Configuration
  private let now: Instant

  init(_ book: CaseBook, _ configuration: Configuration, now: Instant) {
    self.book = book
    self.configuration = configuration
    self.now = now
  }

  /// Enters that heed has sent a letter, which is the answer of whoever approved it.
  ///
  /// What nobody has read is an automatic answer, and not the one that was promised.
  ///
  /// - Throws: `DatabaseError`.
  func enterSent(_ letter: OutgoingLetter) throws {
    if let reader = letter.approval?.actor { try enter(letter, actor: reader) }
  }

  /// Enters that a person has answered by a letter; the clock stops once, and a first answer that
  /// was reopened waits for another.
  ///
  /// The letter has left, whatever the settings say about its clock by now: if it can't be stopped, the
  /// log says why.
  ///
  /// - Throws: `DatabaseError`.
  func enter(_ letter: OutgoingLetter, actor: String) throws {
    guard let deadline = try book.answerDeadline(letter.key), !deadline.state.isClosed else {
      return
    }
    let last = try book.lastEntry(letter.key) ?? now.seconds
    var change = CaseChange(
      book, CaseTerms(configuration: configuration),
      now: max(now, Instant(seconds: last)), actor: actor)
    do {
      try change.keep(deadline, detail: letter.file)
    } catch let error as CaseError {
      try book.enter(
        CaseEvent(.noted, at: now.seconds, reason: error.message), key: letter.key)
    }
  }

  /// Enters that a letter was sent of which nobody knew whether it was.
  ///
  /// - Parameters:
  ///   - letter: as it stood.
  ///   - event: by whom or by what it is known.
  /// - Throws: `DatabaseError`.
  func settle(_ letter: OutgoingLetter, _ event: CaseEvent) throws {
    try book.settle(letter, wasSent: true, event)
    try enterSent(letter)
  }
}
