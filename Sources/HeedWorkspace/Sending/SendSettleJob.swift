import HeedCore
import HeedDelivery
import HeedLedger

/// Enters what became of a letter of which nobody knew whether it was sent.
package struct SendSettleJob {
  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant

  package init(workspace: Workspace, configuration: Configuration, now: Instant) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
  }

  /// Enters what a person has found out about a letter of which nobody knew whether it was sent.
  ///
  /// - Parameters:
  ///   - id: the response's id.
  ///   - source: its source, where several have a response of that id.
  ///   - wasSent: whether the customer has the letter; if not, it waits for review again.
  ///   - actor: who says so.
  /// - Throws: `CaseError`, `OutgoingError`, `LedgerError`, `DeliveryError`.
  package func settle(
    _ id: String, source: String?, wasSent: Bool, by actor: String
  ) throws {
    guard let ledger = try workspace.existingLedger(configuration.settings) else {
      throw CaseError.unknown(id)
    }
    let lock = try workspace.lock(.send, now: now)
    defer { withExtendedLifetime(lock) {} }
    try SendRecovery(ledger, configuration, workspace).enter(now: now)
    try ledger.changeCases { book in
      let response = try book.responses(id: id).meant(by: id, source: source)
      guard let letter = try book.letter(response.key) else {
        throw OutgoingError.noLetter(id, reason: response.reason)
      }
      guard letter.state == .unknown else {
        throw OutgoingError.wrongState(id, letter.state, wanted: "settled")
      }
      let event = CaseEvent(
        .sendSettled, at: now.seconds, actor: actor, detail: wasSent ? "sent" : "not sent")
      if wasSent {
        try Answer(book, configuration, now: now).settle(letter, event)
      } else {
        try book.settle(letter, wasSent: false, event)
      }
    }
    try workspace.outbox(configuration.settings).tidy(ledger)
  }
}
