import HeedCore
import HeedDelivery

/// Enters what people did by hand to the files of the outbox, before a command does anything else.
package struct HandDecisionJob {
  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant

  package init(workspace: Workspace, configuration: Configuration, now: Instant) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
  }

  /// Enters what letters were moved or removed since the last command.
  ///
  /// - Returns: what was entered, and files among the letters that are none.
  /// - Throws: `LedgerError`, `DeliveryError`, `CaseError`.
  package func enter() throws -> (decisions: [HandDecision], strays: [StrayLetter]) {
    guard let ledger = try workspace.existingLedger(configuration.settings) else { return ([], []) }
    try SendRecovery(ledger, configuration, workspace).enterUnlessSending(now: now)
    return try HandDecisions(
      ledger: ledger, outbox: workspace.outbox(configuration.settings),
      configuration: configuration, now: now
    ).enter()
  }
}
