import HeedCore
import HeedDelivery
import HeedLedger

/// Takes what people did to the files of the outbox as their decision, and enters it.
struct HandDecisions {
  let ledger: Ledger
  let outbox: Outbox
  let configuration: Configuration
  let now: Instant

  /// Where the person is named who did something by hand.
  private static let actor = "someone, by hand"

  /// The letters that a person has moved to `sent/`, by key; nothing is entered.
  ///
  /// - Throws: `LedgerError`, `DeliveryError`.
  func sentByHand() throws -> Set<Int64> {
    Set(try find().lazy.filter { $0.what == .sent }.map(\.letter.key))
  }

  /// Finishes moves of files that were interrupted, then enters what people did by hand.
  ///
  /// - Returns: what was found.
  /// - Throws: `LedgerError`, `DeliveryError`, `CaseError`.
  func enter() throws -> [HandDecision] {
    try outbox.tidy(ledger)
    let found = try find()
    guard !found.isEmpty else { return [] }
    let reader = LetterFileReader(outbox: outbox, folder: configuration.settings.outbox)
    var entered: [HandDecision] = []
    try ledger.changeCases { book in
      for decision in found {
        // It may have changed meanwhile.
        guard let letter = try book.letter(decision.letter.key), letter == decision.letter else {
          continue
        }
        entered.append(try enter(decision, book, reader))
      }
    }
    try outbox.tidy(ledger)
    return entered
  }

  private func find() throws -> [HandDecision] {
    var places: [String: LetterPlace] = [:]
    var run: String?
    return try ledger.outgoingLetters(in: LetterState.unfinished).compactMap { letter in
      if letter.run != run {
        places = try self.places(ofRun: letter.run)
        run = letter.run
      }
      return HandDecision(letter, at: places[letter.file])
    }
  }

  private func places(ofRun run: String) throws -> [String: LetterPlace] {
    var places: [String: LetterPlace] = [:]
    for place in LetterPlace.allCases.reversed() {
      for name in try outbox.names(in: place, run: run) { places[name] = place }
    }
    return places
  }

  private func enter(
    _ decision: HandDecision, _ book: CaseBook, _ reader: LetterFileReader
  ) throws -> HandDecision {
    let letter = decision.letter
    switch decision.what {
    case .approved:
      do {
        try LetterApproval(configuration, now: now).approve(
          letter, try reader.read(letter), by: Self.actor, book)
      } catch let error as OutgoingError {
        try book.change(letter, to: .waiting, event(.noted, letter, reason: error.message))
        return HandDecision(.unfit(error), letter)
      }
    case .rejected: try book.change(letter, to: .rejected, event(.rejected, letter))
    case .cancelled: try book.change(letter, to: .cancelled, event(.letterCancelled, letter))
    case .removed: try book.change(letter, to: .removed, event(.letterRemoved, letter))
    case .takenBack: try book.change(letter, to: .waiting, event(.approvalVoided, letter))
    case .sent: try enterSent(letter, book)
    case .unfit: break
    }
    return decision
  }

  private func enterSent(_ letter: OutgoingLetter, _ book: CaseBook) throws {
    if letter.state == .unknown {
      try book.settle(letter, wasSent: true, event(.sendSettled, letter, detail: "sent"))
    } else {
      try book.change(letter, to: .sent, event(.sent, letter))
    }
    try Answer(book, configuration, now: now).enter(letter, actor: Self.actor)
  }

  private func event(
    _ what: CaseEvent.What, _ letter: OutgoingLetter, reason: String? = nil, detail: String? = nil
  ) -> CaseEvent {
    CaseEvent(
      what, at: now.seconds, actor: Self.actor, reason: reason, detail: detail ?? letter.file)
  }
}
