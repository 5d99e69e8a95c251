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

  /// Stops the clock once: a first answer that was reopened waits for another.
  ///
  /// - Throws: `CaseError`.
  func enter(_ letter: OutgoingLetter, actor: String?) throws {
    guard let deadline = try book.answerDeadline(letter.key), !deadline.state.isClosed else {
      return
    }
    let last = try book.lastEventTime(letter.key) ?? now.seconds
    var change = CaseChange(
      book, CaseTerms(configuration: configuration),
      now: max(now, Instant(seconds: last)), actor: actor)
    try change.keep(deadline, detail: letter.file)
  }
}
