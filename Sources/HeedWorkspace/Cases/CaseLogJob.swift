import HeedCore
import HeedLedger

/// Reads the whole audit trail of a case out of the ledger.
package struct CaseLogJob {
  private let workspace: Workspace
  private let configuration: Configuration

  package init(workspace: Workspace, configuration: Configuration) {
    self.workspace = workspace
    self.configuration = configuration
  }

  /// What happened to a case, from the customer's answer on.
  ///
  /// - Parameters:
  ///   - id: the response's id.
  ///   - source: its source, where several have a response of that id.
  ///   - now: up to when deadlines that passed are named.
  /// - Returns: the trail.
  /// - Throws: `CaseError`, `LedgerError`.
  package func log(of id: String, source: String? = nil, now: Instant) throws -> CaseLog {
    let ledger = try workspace.existingLedger(configuration.settings)
    let response = try (ledger?.responses(id: id) ?? []).meant(by: id, source: source)
    return CaseLog(
      response, readAt: try ledger?.startedAt(run: response.run) ?? response.submittedAt, now: now)
  }
}
