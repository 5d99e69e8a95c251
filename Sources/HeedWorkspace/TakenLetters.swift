import HeedCore
import HeedDelivery
import HeedLedger

/// Finds the letters that a person has taken out of the outbox: they count as sent.
struct TakenLetters {
  let ledger: Ledger
  let outbox: Outbox
  let terms: CaseTerms
  let now: Instant

  /// The letters that are not where the ledger says; nothing is entered.
  ///
  /// - Throws: `LedgerError`, `DeliveryError`.
  func find() throws -> [WaitingAnswer] {
    var run: String?
    var names: Set<String> = []
    return try ledger.waitingAnswers().filter { answer in
      if answer.run != run {
        names = try outbox.names(in: .review, run: answer.run)
        run = answer.run
      }
      return !names.contains(answer.file)
    }
  }

  /// Enters them as answers of this moment; each stops its clock once.
  ///
  /// - Throws: `LedgerError`, `DeliveryError`, `CaseError`.
  func note() throws {
    let taken = try find()
    guard !taken.isEmpty else { return }
    try ledger.changeCases { book in
      for answer in taken {
        // It may have given way to a newer letter meanwhile.
        guard let response = try book.response(answer.response),
          response.letter?.state == .waiting
        else { continue }
        let open = response.deadlines.filter {
          $0.deadline.kind == .respond && !$0.state.isClosed && $0.round == 0
        }
        var change = CaseChange(book, terms, now: later(than: response))
        try change.keep(open, of: response, detail: answer.file)
      }
    }
  }

  /// This moment, or the last entry of the case where a clock was set back.
  private func later(than response: StoredResponse) -> Instant {
    max(now, Instant(seconds: response.events.map(\.at).max() ?? now.seconds))
  }
}
