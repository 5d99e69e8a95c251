import HeedCore
import HeedDelivery
import HeedLedger

/// Lists deadlines as they stand, or stood.
package struct DeadlinesJob {
  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant

  package init(workspace: Workspace, configuration: Configuration, now: Instant) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
  }

  /// The deadlines that a filter lets through, most urgent first.
  ///
  /// - Parameters:
  ///   - filter: which ones are wanted.
  ///   - asOf: a past time to show them at; nil for now.
  /// - Returns: overdue ones first, then those at risk, then the others; in each state by priority,
  ///   due time and the order in which responses came in.
  /// - Throws: `LedgerError`, `DeliveryError`, `CalendarError`.
  package func board(_ filter: DeadlineFilter, asOf: Instant? = nil) throws -> DeadlineBoard {
    let time = asOf ?? now
    var items: [DeadlineItem] = []
    if let ledger = try workspace.existingLedger(configuration.settings) {
      let sent = asOf == nil ? try lettersSentByHand(ledger) : []
      var selection = try DeadlineSelection(filter, configuration, at: time)
      try ledger.forEachDeadline(in: filter.storedStates, asOf: asOf?.seconds) { listed in
        if let item = try selection.item(listed, isAnswered: sent.contains(listed.key)) {
          items.append(item)
        }
      }
    }
    return DeadlineBoard(items, time: time)
  }

  /// How often each deadline was changed since it was promised.
  ///
  /// - Throws: `LedgerError`.
  package func changeCounts() throws -> [DeadlineKey: Int] {
    try workspace.existingLedger(configuration.settings)?.changeCounts() ?? [:]
  }

  /// The responses whose letters a person has moved to `sent/`.
  private func lettersSentByHand(_ ledger: Ledger) throws -> Set<Int64> {
    let outbox = workspace.outbox(configuration.settings)
    return try HandDecisions(
      ledger: ledger, outbox: outbox, configuration: configuration, now: now
    ).sentByHand()
  }
}
