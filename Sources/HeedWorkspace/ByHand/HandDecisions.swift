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
  private static let actor = CaseEvent.someoneByHand

  /// The letters that a person has moved to `sent/`, by key; nothing is entered.
  ///
  /// - Throws: `LedgerError`, `DeliveryError`.
  func sentByHand() throws -> Set<Int64> {
    var keys: Set<Int64> = []
    for run in try outbox.runs(in: .sent) {
      let sent = try outbox.names(in: .sent, run: run)
      let moved = try ledger.restingLetters(ofRun: run).filter { sent.contains($0.file) }
      guard !moved.isEmpty else { continue }
      let others = try LetterPlace.allCases.filter { $0 != .sent }.reduce(into: Set<String>()) {
        $0.formUnion(try outbox.names(in: $1, run: run))
      }
      keys.formUnion(moved.lazy.filter { !others.contains($0.file) }.map(\.key))
    }
    return keys
  }

  /// Finishes moves of files that were interrupted, then enters what people did by hand.
  ///
  /// - Returns: what was found.
  /// - Throws: `LedgerError`, `DeliveryError`, `CaseError`.
  @discardableResult
  func enter() throws -> (decisions: [HandDecision], strays: [StrayLetter]) {
    try outbox.tidy(ledger)
    let found = try search.decisions(adopts: true)
    return (try enter(found.decisions), found.strays)
  }

  /// What is known of letters by their files and by the time.
  struct Examination {
    /// What was entered.
    var decisions: [HandDecision] = []
    /// Why letters can't be sent as they are, by their keys.
    var problems: [Int64: OutgoingError] = [:]
    /// Why approvals no longer hold that are still in the ledger, by the keys of their letters.
    var lapses: [Int64: String] = [:]
  }

  /// Reads the letters that wait or are approved, and enters which were changed and which approvals
  /// no longer hold.
  ///
  /// - Parameter isLooking: whether an approval that only time has ended stays in the ledger, as nothing
  ///   is decided now.
  /// - Returns: what was found.
  /// - Throws: `LedgerError`, `DeliveryError`, `CaseError`.
  func enterEdits(isLooking: Bool) throws -> Examination {
    var examination = Examination()
    // A disk that is not mounted says nothing about a letter.
    guard try outbox.isThere() else { return examination }
    var found: [HandDecision] = []
    let reader = reader
    for letter in try ledger.outgoingLetters(in: [.waiting, .failed, .approved]) {
      var content: LetterFileReader.Content?
      do {
        content = try reader.read(letter)
      } catch let error as OutgoingError {
        examination.problems[letter.key] = error
      }
      if isLooking, letter.state == .approved, let approval = letter.approval,
        content?.sha256 == approval.sha256,
        let reason = SendGate.outlived(letter, approval, at: now)
      {
        examination.lapses[letter.key] = reason
      } else if let reason = lapse(of: letter, content, examination.problems[letter.key]) {
        found.append(HandDecision(.voided(reason: reason), letter))
      } else if let content, content.sha256 != letter.sha256 {
        found.append(HandDecision(.edited, letter))
      }
    }
    examination.decisions = try enter(found)
    return examination
  }

  private var search: HandSearch { HandSearch(ledger: ledger, outbox: outbox) }

  private var reader: LetterFileReader {
    LetterFileReader(outbox: outbox, configuration)
  }

  private func enter(_ found: [HandDecision]) throws -> [HandDecision] {
    guard !found.isEmpty else { return [] }
    var entered: [HandDecision] = []
    try ledger.changeCases { book in
      for decision in found {
        // Another program may have decided, or moved the file, meanwhile.
        guard let letter = try book.letter(decision.letter.key), letter == decision.letter,
          try isStillSo(decision)
        else { continue }
        entered.append(try enter(decision, book))
      }
    }
    try outbox.tidy(ledger)
    return entered
  }

  /// Whether the file still lies where it was found.
  private func isStillSo(_ decision: HandDecision) throws -> Bool {
    guard let found = decision.places else { return true }
    let places = try outbox.places(of: decision.letter.file, run: decision.letter.run)
    return found.isEmpty ? places.isEmpty : places.isSuperset(of: found)
  }

  private func enter(_ decision: HandDecision, _ book: CaseBook) throws -> HandDecision {
    let letter = decision.letter
    switch decision.what {
    case .approved: return try enterApproved(letter, book)
    case .rejected: try book.change(letter, to: .rejected, event(.rejected, letter))
    case .cancelled: try book.change(letter, to: .cancelled, event(.letterCancelled, letter))
    case .removed: try book.change(letter, to: .removed, event(.letterRemoved, letter))
    case .takenBack: try takeBack(letter, book)
    case .sent: try enterSent(letter, book)
    case .edited: try enterEdited(letter, book)
    case .voided(let reason):
      try enterEdited(letter, book)
      try book.void(letter, because: reason, at: now.seconds)
    case .unfit, .doubled: break
    }
    return decision
  }

  private func enterApproved(_ letter: OutgoingLetter, _ book: CaseBook) throws -> HandDecision {
    if LetterState.returnable.contains(letter.state) { try takeBack(letter, book) }
    guard let waiting = try book.letter(letter.key) else { return HandDecision(.approved, letter) }
    do {
      try LetterApproval(configuration, now: now).approve(
        waiting, try reader.read(waiting), by: Self.actor, book)
      return HandDecision(.approved, letter)
    } catch let error as OutgoingError {
      try book.change(waiting, to: .waiting, event(.noted, letter, reason: error.message))
      return HandDecision(.unfit(error), letter)
    }
  }

  private func takeBack(_ letter: OutgoingLetter, _ book: CaseBook) throws {
    let reason = "its file was moved back to review/"
    if letter.state == .approved {
      try book.void(letter, because: reason, at: now.seconds, by: Self.actor)
    } else {
      try book.change(letter, to: .waiting, event(.letterReturned, letter, reason: reason))
    }
  }

  /// Enters the bytes of a file that was changed, if it is still a letter that can be sent.
  private func enterEdited(_ letter: OutgoingLetter, _ book: CaseBook) throws {
    let content: LetterFileReader.Content
    do {
      content = try reader.read(letter)
    } catch is OutgoingError {
      return
    }
    guard content.sha256 != letter.sha256 else { return }
    try book.edit(
      letter, sha256: content.sha256, messageID: content.message.messageID, event(.edited, letter))
  }

  private func enterSent(_ letter: OutgoingLetter, _ book: CaseBook) throws {
    let answer = Answer(book, configuration, now: now)
    if letter.state == .unknown {
      try answer.settle(letter, event(.sendSettled, letter, detail: "sent"))
    } else {
      try book.change(letter, to: .sent, event(.sent, letter))
      try answer.enter(letter, actor: Self.actor)
    }
  }

  private func event(
    _ what: CaseEvent.What, _ letter: OutgoingLetter, reason: String? = nil, detail: String? = nil
  ) -> CaseEvent {
    CaseEvent(
      what, at: now.seconds, actor: Self.actor, reason: reason, detail: detail ?? letter.file)
  }

  /// Why an approval no longer holds, by what is known of the letter and by its file; nil when it
  /// does, or there is none.
  private func lapse(
    of letter: OutgoingLetter, _ content: LetterFileReader.Content?, _ problem: OutgoingError?
  ) -> String? {
    guard letter.state == .approved else { return nil }
    if let reason = SendGate.lapse(of: letter, configuration, at: now) { return reason }
    if let problem { return problem.reason }
    return content?.sha256 == letter.approval?.sha256
      ? nil : "the letter was changed after it was approved"
  }
}
