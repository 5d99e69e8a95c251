import HeedCore
import HeedDelivery
import HeedLedger

/// Lists and shows the letters that wait, and enters a reviewer's yes and no.
package struct ReviewJob {
  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant
  private let outbox: Outbox
  private let reader: LetterFileReader

  package init(workspace: Workspace, configuration: Configuration, now: Instant) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
    outbox = Outbox(path: workspace.path(configuration.settings.outbox))
    reader = LetterFileReader(outbox: outbox, folder: configuration.settings.outbox)
  }

  /// Enters what people did to the files of the outbox since the last command.
  ///
  /// - Returns: what was found.
  /// - Throws: `LedgerError`, `DeliveryError`, `CaseError`.
  package func enterHandDecisions() throws -> [HandDecision] {
    guard let ledger = try workspace.existingLedger(configuration.settings) else { return [] }
    return try HandDecisions(
      ledger: ledger, outbox: outbox, configuration: configuration, now: now
    ).enter()
  }

  /// The letters that a filter lets through, most urgent first.
  ///
  /// - Throws: `LedgerError`.
  package func list(_ filter: ReviewFilter) throws -> [ReviewItem] {
    guard let ledger = try workspace.existingLedger(configuration.settings) else { return [] }
    return try ledger.outgoingLetters(
      in: filter.states.isEmpty ? LetterApproval.states : filter.states
    )
    .filter(filter.wants).map(item).sorted(by: ReviewItem.isMoreUrgent)
  }

  /// The letter to a response, with its file.
  ///
  /// - Parameters:
  ///   - id: the response's id.
  ///   - source: its source, where several have a response of that id.
  /// - Throws: `CaseError`, `OutgoingError`, `LedgerError`, `DeliveryError`.
  package func letter(_ id: String, source: String? = nil) throws -> ReviewedLetter {
    guard let ledger = try workspace.existingLedger(configuration.settings) else {
      throw CaseError.unknown(id)
    }
    let response = try ledger.responses(id: id).meant(by: id, source: source)
    guard let letter = try ledger.outgoingLetter(response.key) else {
      throw OutgoingError.noLetter(id, reason: response.reason)
    }
    return ReviewedLetter(
      item: item(letter), response: response, message: try reader.read(letter).message)
  }

  /// Says yes to letters: to all of them, or to none and the reason.
  ///
  /// - Parameters:
  ///   - letters: by the ids of their responses, each with its source where it was named.
  ///   - actor: who says so.
  /// - Returns: the letters, as they were before.
  /// - Throws: `CaseError`, `OutgoingError`, `LedgerError`, `DeliveryError`.
  @discardableResult
  package func approve(
    _ letters: [(id: String, source: String?)], by actor: String
  ) throws -> [ReviewItem] {
    try decide(letters) { letter, book in
      try LetterApproval(configuration, now: now)
        .approve(letter, try reader.read(letter), by: actor, book)
    }
  }

  /// Says no to letters: to all of them, or to none and the reason.
  ///
  /// The deadline stays: the customer still needs an answer.
  ///
  /// - Parameters:
  ///   - letters: by the ids of their responses, each with its source where it was named.
  ///   - actor: who says so.
  ///   - reason: why, in the person's own words.
  /// - Returns: the letters, as they were before.
  /// - Throws: `CaseError`, `OutgoingError`, `LedgerError`, `DeliveryError`.
  @discardableResult
  package func reject(
    _ letters: [(id: String, source: String?)], by actor: String, because reason: String
  ) throws -> [ReviewItem] {
    try decide(letters) { letter, book in
      guard [.waiting, .failed, .approved].contains(letter.state) else {
        throw OutgoingError.wrongState(letter.response.id, letter.state, wanted: "rejected")
      }
      try book.change(
        letter, to: .rejected,
        CaseEvent(
          .rejected, at: now.seconds, actor: actor, reason: reason, detail: letter.file))
    }
  }

  private func decide(
    _ letters: [(id: String, source: String?)],
    _ body: (OutgoingLetter, CaseBook) throws -> Void
  ) throws -> [ReviewItem] {
    guard let ledger = try workspace.existingLedger(configuration.settings) else {
      throw CaseError.unknown(letters.first?.id ?? "")
    }
    var items: [ReviewItem] = []
    try ledger.changeCases { book in
      for (id, source) in letters {
        let response = try book.responses(id: id).meant(by: id, source: source)
        guard let letter = try book.letter(response.key) else {
          throw OutgoingError.noLetter(id, reason: response.reason)
        }
        try response.checkOrder(now, zone: configuration.settings.timeZone)
        try body(letter, book)
        items.append(item(letter))
      }
    }
    try outbox.tidy(ledger)
    return items
  }

  private func item(_ letter: OutgoingLetter) -> ReviewItem {
    ReviewItem(
      letter, path: reader.path(letter, in: letter.home ?? .review), configuration, now: now)
  }
}

/// A letter with all that a reviewer needs to decide.
package struct ReviewedLetter: Sendable {
  package let item: ReviewItem
  package let response: StoredResponse
  package let message: OutboxMessage
}
