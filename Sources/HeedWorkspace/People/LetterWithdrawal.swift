import HeedCore
import HeedLedger

/// Cancels letters that are still to be sent, because something happened to their customers.
///
/// The deadlines stay: the customers may need an answer all the same.
struct LetterWithdrawal {
  let book: CaseBook
  let now: Instant
  let actor: String?
  /// The letters that can still be kept from leaving.
  private let letters: [String: [OutgoingLetter]]

  private static let states: Set<LetterState> = [.waiting, .approved, .failed]

  /// Looks up the letters that can be kept from leaving.
  ///
  /// - Parameters:
  ///   - book: where they stand.
  ///   - address: whose letters may be cancelled, in lower case; nil for everyone's.
  ///   - now: the time of cancelling.
  ///   - actor: who does so; nil for heed itself.
  /// - Throws: `LedgerError`.
  init(_ book: CaseBook, to address: String? = nil, now: Instant, actor: String?) throws {
    self.book = book
    self.now = now
    self.actor = actor
    letters = Dictionary(grouping: try book.letters(in: Self.states, to: address)) {
      $0.recipient.lowercased()
    }
  }

  /// Cancels the letters to an address.
  ///
  /// - Parameters:
  ///   - address: in lower case.
  ///   - reason: as the log says it.
  ///   - applies: whether a letter is meant.
  /// - Returns: the letters, as they were before.
  /// - Throws: `LedgerError`.
  func cancel(
    to address: String, because reason: String, where applies: (OutgoingLetter) -> Bool
  ) throws -> [OutgoingLetter] {
    let meant = (letters[address] ?? []).filter(applies)
    for letter in meant {
      let time = max(now.seconds, try book.lastEntry(letter.key) ?? now.seconds)
      try book.change(
        letter, to: .cancelled,
        CaseEvent(
          .letterCancelled, at: time, actor: actor, reason: reason, detail: letter.file))
    }
    return meant
  }
}
