import HeedCore
import HeedLedger

/// Explains how due times came about.
package struct DeadlineExplainJob {
  /// The explanation of one deadline.
  package struct Result: Sendable {
    /// Nil for a promise that nobody was given.
    package let response: String?
    package let kind: Deadline.Kind
    package let explanation: DeadlineExplanation
    /// The due time that holds.
    package let due: Instant
    /// The hash of the rules whose calendar was used; nil for today's.
    package let rulesHash: String?
  }

  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant

  package init(workspace: Workspace, configuration: Configuration, now: Instant) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
  }

  /// Explains the deadlines of a response.
  ///
  /// - Parameters:
  ///   - id: the response's id.
  ///   - source: its source, where several have a response of that id.
  /// - Returns: an explanation for each deadline.
  /// - Throws: `CaseError`, `LedgerError`, `CalendarError`.
  package func explain(_ id: String, source: String? = nil) throws -> [Result] {
    let ledger = try workspace.existingLedger(configuration.settings)
    guard let ledger else { throw CaseError.unknown(id) }
    let response = try ledger.responses(id: id).meant(by: id, source: source)
    let past = try pastConfiguration(response.rulesHash, ledger)
    return try response.deadlines.map { deadline in
      try result(deadline, of: response, past: past)
    }
  }

  /// Explains what a priority would promise a customer who answered at a time.
  ///
  /// - Throws: `CaseError`, `CalendarError`.
  package func explain(priority name: String, from start: Instant) throws -> [Result] {
    let priority = try configuration.priority(named: name)
    guard let calendar = configuration.triage.calendars[priority.calendar] else { return [] }
    let spans =
      [(Deadline.Kind.respond, priority.respondWithin)]
      + (priority.resolveWithin.map { [(.resolve, $0)] } ?? [])
    return try spans.map { kind, within in
      let terms = DeadlineTerms(within: within, calendar: calendar)
      let explanation = try DeadlineExplanation(terms, from: start)
      return Result(
        response: nil, kind: kind, explanation: explanation, due: explanation.due, rulesHash: nil)
    }
  }

  /// The rules of the day on which it was promised, or today's, whichever give the due time.
  private func result(
    _ deadline: ListedDeadline, of response: StoredResponse, past: Configuration?
  ) throws -> Result {
    var pauses = response.pauses(of: deadline)
    if let pausedAt = deadline.pausedAt, pausedAt < now.seconds {
      pauses.append(Instant(seconds: pausedAt)..<now)
    }
    let due = Instant(seconds: deadline.deadline.due)
    var first: Result?
    for (configuration, hash) in [(past, response.rulesHash), (self.configuration, nil)] {
      guard let configuration,
        let terms = try? CaseTerms(configuration: configuration).terms(of: deadline)
      else { continue }
      let explanation = try DeadlineExplanation(
        terms, from: Instant(seconds: deadline.deadline.start), pauses: pauses)
      let result = Result(
        response: response.identity.id, kind: deadline.deadline.kind, explanation: explanation,
        due: due, rulesHash: hash)
      if explanation.due == due { return result }
      first = first ?? result
    }
    guard let first else {
      throw CaseError.noCalendar(deadline.deadline.calendar, response: response.identity.id)
    }
    return first
  }

  private func pastConfiguration(_ hash: String, _ ledger: Ledger) throws -> Configuration? {
    guard let files = try ledger.rules(hash: hash) else { return nil }
    var reader = ConfigurationReader(WorkspaceFiles(files), now: now)
    return reader.read()
  }
}
