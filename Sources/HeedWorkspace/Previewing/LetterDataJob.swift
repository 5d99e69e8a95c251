import HeedCore
import HeedLedger

/// Finds out how letters fare with real responses, without writing any.
package struct LetterDataJob {
  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant

  /// So many of the latest responses of the ledger are looked at.
  private static let recent: Int64 = 1000

  package init(workspace: Workspace, configuration: Configuration, now: Instant) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
  }

  /// How letters fare with the responses of an export.
  ///
  /// - Parameters:
  ///   - file: the export.
  ///   - source: its source, when it is not to be recognised.
  ///   - warn: is told what the person should know about the export.
  /// - Returns: the figures.
  /// - Throws: `WorkspaceError`, `UnreadableExport`, `CalendarError`, `MessageError`.
  package func statistics(
    of file: String, source: String?, warn: (Diagnostic) -> Void
  ) async throws -> LetterStatistics {
    var statistics = LetterStatistics(configuration)
    var maker = try maker()
    var export = try Export(
      path: file,
      context: Export.Context(
        configuration: configuration, source: source, now: now, depth: 2))
    while let batch = try await export.next() {
      for new in batch.cases { try maker.add(new, to: &statistics) }
    }
    export.warnings.forEach(warn)
    return statistics
  }

  /// How letters fare with the latest responses of the ledger; nil while there are none.
  ///
  /// - Throws: `LedgerError`, `CalendarError`, `MessageError`.
  package func recentStatistics() throws -> LetterStatistics? {
    guard let ledger = try workspace.existingLedger(configuration.settings) else { return nil }
    let last = try ledger.lastResponse()
    let records = try ledger.records(
      after: max(0, last - Self.recent), limit: Int(Self.recent))
    guard !records.isEmpty else { return nil }
    var statistics = LetterStatistics(configuration)
    var maker = try maker()
    for record in records {
      guard
        let response = configuration.response(from: record.record, anew: true)
      else { continue }
      let new = Case(
        identity: ResponseIdentity(source: "", id: ""), response: response,
        submittedAt: Instant(seconds: record.submittedAt),
        recipient: configuration.gate.recipient(response[.email]), customer: nil)
      try maker.add(new, to: &statistics)
    }
    return statistics
  }

  private func maker() throws -> DecisionMaker {
    try DecisionMaker(
      triage: configuration.triage, schema: configuration.schema,
      writer: LetterWriter(configuration, date: now), now: now)
  }
}

extension DecisionMaker {
  /// Decides a case and counts what would become of its letter.
  fileprivate mutating func add(
    _ new: Case, to statistics: inout LetterStatistics
  ) throws(CalendarError) {
    let decided = try decide(new, history: nil)
    switch decided.letter {
    case .notWritten: statistics.addWithoutLetter()
    case .drafted:
      statistics.add(decided.response, decision: decided.decision, holdReason: nil)
    case .held(let reason, _):
      statistics.add(decided.response, decision: decided.decision, holdReason: reason)
    }
  }
}
