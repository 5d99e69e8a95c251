import HeedCore
import HeedDelivery
import HeedLedger

/// Enters what a person says about a case.
package struct CaseJob {
  /// What came of it.
  package struct Result: Sendable {
    package let response: String
    /// The deadlines that have changed, as they stand now.
    package let changed: [ListedDeadline]
    /// The priority of the case and the id of its owner, from now on.
    package let priority: String
    package let owner: String?
    /// The letter that still waits in the outbox, by its path in the workspace.
    package let waitingLetter: String?
  }

  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant

  package init(workspace: Workspace, configuration: Configuration, now: Instant) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
  }

  /// Enters what is said about a case: all of it, or nothing and the reason.
  ///
  /// - Parameters:
  ///   - statement: what is said.
  ///   - id: the response's id.
  ///   - source: its source, where several have a response of that id.
  /// - Returns: how the case stands now.
  /// - Throws: `CaseError`, `LedgerError`, `DeliveryError`.
  package func enter(
    _ statement: CaseStatement, about id: String, source: String? = nil
  ) throws -> Result {
    guard let ledger = try workspace.existingLedger(configuration.settings) else {
      throw CaseError.unknown(id)
    }
    let outbox = workspace.outbox(configuration.settings)
    let terms = CaseTerms(configuration: configuration)
    _ = try HandDecisions(
      ledger: ledger, outbox: outbox, configuration: configuration, now: now
    ).enter()
    var result: Result?
    try ledger.changeCases { book in
      let response = try book.responses(id: id).meant(by: id, source: source)
      try response.checkOrder(now, zone: configuration.settings.timeZone)
      var change = CaseChange(
        book, terms, now: now, actor: statement.actor, reason: statement.reason)
      try change.apply(statement, to: response, configuration)
      let after = try book.response(response.identity) ?? response
      result = Result(
        response: id, changed: change.changed, priority: after.currentPriority,
        owner: after.currentOwner,
        waitingLetter: try waitingLetter(of: after, change.changed, outbox))
    }
    try outbox.tidy(ledger)
    guard let result else { throw CaseError.unknown(id) }
    return result
  }

  private func waitingLetter(
    of response: StoredResponse, _ changed: [ListedDeadline], _ outbox: Outbox
  ) throws -> String? {
    guard changed.contains(where: { $0.deadline.kind == .respond && $0.state.isClosed }),
      let letter = response.letter, letter.state == .waiting, let file = letter.file,
      try outbox.contains(file, in: .review, run: response.run)
    else { return nil }
    return "\(configuration.settings.outbox)/review/\(response.run)/\(file)"
  }
}

extension StoredResponse {
  /// The log is read from top to bottom, so that nothing may be entered before its last line.
  ///
  /// - Parameters:
  ///   - now: the time of what is to be entered.
  ///   - zone: the zone that times are told in.
  ///   - tolerance: how much earlier it may be all the same, in seconds.
  /// - Throws: `CaseError.beforeLastEntry`.
  func checkOrder(
    _ now: Instant, zone: TimeZoneRules, tolerance: Int64 = 0
  ) throws(CaseError) {
    let last = Instant(seconds: events.map(\.at).max() ?? submittedAt)
    if now.seconds + tolerance < last.seconds {
      throw .beforeLastEntry(identity.id, last, zone: zone)
    }
  }

  /// The priority as decided, or as changed since.
  var currentPriority: String {
    events.last { $0.what == .prioritised }?.detail ?? priority
  }

  /// The owner's id as decided, or as assigned since.
  var currentOwner: String? {
    events.last { $0.what == .assigned }?.detail ?? owner
  }
}
