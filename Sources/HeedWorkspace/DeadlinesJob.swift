import HeedCore
import HeedLedger

/// Lists the deadlines that are still to be met.
package struct DeadlinesJob {
  /// How near a deadline is.
  package enum State: String, CaseIterable, Sendable {
    case overdue
    case atRisk = "at_risk"
    case open
    case paused
  }

  /// One deadline of one response.
  package struct Item: Sendable {
    package let response: String
    package let kind: String
    package let priority: String
    /// The owner's id.
    package let owner: String?
    /// The customer's name, or else the address.
    package let customer: String?
    package let start: Instant
    package let due: Instant
    package let state: State
  }

  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant

  package init(workspace: Workspace, configuration: Configuration, now: Instant) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
  }

  /// All of them: overdue ones first, then those at risk, then the others; in each state by
  /// priority and due time.
  ///
  /// - Throws: `LedgerError`.
  package func list() throws -> [Item] {
    let ledger = try workspace.existingLedger(configuration.settings)
    let listed = try ledger?.deadlines(priorities: configuration.settings.priorities.map(\.name))
    let items = (listed ?? []).map { item($0) }
    return State.allCases.flatMap { state in items.filter { $0.state == state } }
  }

  private func item(_ listed: ListedDeadline) -> Item {
    Item(
      response: listed.response.id, kind: listed.deadline.kind.rawValue,
      priority: listed.priority, owner: listed.owner,
      customer: listed.customerName ?? listed.customer,
      start: Instant(seconds: listed.deadline.start),
      due: Instant(seconds: listed.deadline.due), state: state(of: listed))
  }

  private func state(of listed: ListedDeadline) -> State {
    switch listed.standing(at: now.seconds) {
    case .overdue: .overdue
    case .atRisk: .atRisk
    case .onTime: .open
    case nil: .paused
    }
  }
}
