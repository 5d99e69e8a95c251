import HeedCore
import HeedDelivery
import HeedLedger

/// Enters who must not be written to, and who may be again.
package struct OptOutJob {
  /// What came of it.
  package struct Result: Sendable {
    /// Addresses with which something changed, in lower case.
    package fileprivate(set) var changed: [String] = []
    /// Addresses with which it was so already.
    package fileprivate(set) var unchanged: [String] = []
    /// Letters that are not to be sent any more, as they were before.
    package fileprivate(set) var cancelled: [OutgoingLetter] = []

    package init() {}
  }

  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant

  package init(workspace: Workspace, configuration: Configuration, now: Instant) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
  }

  /// Everyone who must not be written to, in the order of their addresses.
  ///
  /// - Throws: `LedgerError`.
  package func list() throws -> [Suppression] {
    try workspace.existingLedger(configuration.settings)?.suppressions() ?? []
  }

  /// Enters that people want no letters; those that wait are cancelled, their deadlines stay.
  ///
  /// - Parameters:
  ///   - addresses: theirs.
  ///   - scope: the letters that they don't want.
  ///   - actor: who enters it.
  ///   - reason: in the person's own words.
  /// - Returns: what came of it.
  /// - Throws: `LedgerError`, `DeliveryError`, `CaseError`.
  package func optOut(
    _ addresses: [EmailAddress], of scope: Suppression.Scope, by actor: String,
    because reason: String?
  ) throws -> Result {
    let ledger = try Ledger(path: workspace.path(configuration.settings.ledger))
    return try change(ledger) { book, result in
      let withdrawal = try LetterWithdrawal(book, now: now, actor: actor)
      for address in addresses.map(\.folded) {
        let isNew = try book.suppress(
          Suppression(
            address: address, reason: .optedOut, scope: scope, at: now.seconds, actor: actor,
            detail: reason))
        if isNew { result.changed.append(address) } else { result.unchanged.append(address) }
        result.cancelled += try withdrawal.cancel(to: address, because: "opted out") { letter in
          scope == .all || letter.template.map(configuration.templates.advertises) ?? false
        }
      }
    }
  }

  /// Enters that people may be written to again, whatever stood against it; what was cancelled stays
  /// cancelled.
  ///
  /// - Parameters:
  ///   - addresses: theirs.
  ///   - actor: who enters it.
  ///   - reason: in the person's own words.
  /// - Returns: what came of it.
  /// - Throws: `LedgerError`, `DeliveryError`, `CaseError`.
  package func undo(
    _ addresses: [EmailAddress], by actor: String, because reason: String
  ) throws -> Result {
    let ledger = try Ledger(path: workspace.path(configuration.settings.ledger))
    return try change(ledger) { book, result in
      for address in addresses.map(\.folded) {
        let count = try book.lift(address, at: now.seconds, by: actor, because: reason)
        if count > 0 { result.changed.append(address) } else { result.unchanged.append(address) }
      }
    }
  }

  private func change(
    _ ledger: Ledger, _ body: (CaseBook, inout Result) throws -> Void
  ) throws -> Result {
    let outbox = Outbox(path: workspace.path(configuration.settings.outbox))
    _ = try HandDecisions(
      ledger: ledger, outbox: outbox, configuration: configuration, now: now
    ).enter()
    var result = Result()
    try ledger.changeCases { try body($0, &result) }
    try outbox.tidy(ledger)
    return result
  }
}
