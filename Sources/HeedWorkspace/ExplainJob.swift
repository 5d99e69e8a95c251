import HeedCore
import HeedLedger

/// Explains one decision: of a response in the ledger, or of a row of an export.
package struct ExplainJob {
  /// Which response is meant.
  package enum Subject: Sendable {
    case row(file: String, row: Int)
    case id(String)
  }

  /// A decision and how it came about.
  package struct Result: Sendable {
    package let id: String
    package let response: Response
    package let schema: Schema
    /// The workspace's zone.
    package let zone: TimeZoneRules
    package let decision: Decision
    package let explanation: Explanation
    /// The words of the comment that led to each of its topics.
    package let evidence: [(topic: String, words: [String])]
    package let priority: String
    package let owner: Person?
    /// What became of the letter, or would: `drafted`, `held`, `not written`.
    package let letter: String
    package let letterReason: String?
    package let language: String?
    /// Whether the response is in the ledger.
    package let isKnown: Bool
    /// Whether the ledger decided it by the very rules of today.
    package let isByTodaysRules: Bool
  }

  private let workspace: Workspace
  private let files: WorkspaceFiles
  private let configuration: Configuration
  private let now: Instant

  package init(
    workspace: Workspace, files: WorkspaceFiles, configuration: Configuration, now: Instant
  ) {
    self.workspace = workspace
    self.files = files
    self.configuration = configuration
    self.now = now
  }

  /// Explains the decision about a response.
  ///
  /// - Parameters:
  ///   - subject: the response.
  ///   - source: the source of a file, when it is not to be recognised.
  /// - Returns: the decision by the rules of today.
  /// - Throws: `WorkspaceError`, `UnreadableExport`, `LedgerError`.
  package func explain(_ subject: Subject, source: String? = nil) async throws -> Result {
    switch subject {
    case .id(let id): try explain(stored: id)
    case .row(let file, let row): try await explain(row: row, of: file, source: source)
    }
  }

  private func explain(stored id: String) throws -> Result {
    let stored = try workspace.existingLedger(configuration.settings)?.responses(id: id) ?? []
    guard let found = stored.first else { throw WorkspaceError.unknownResponse(id) }
    guard stored.count == 1 else {
      throw WorkspaceError.ambiguousResponse(id, sources: stored.map(\.identity.source))
    }
    return try explain(found)
  }

  private func explain(_ stored: StoredResponse) throws -> Result {
    guard
      let response = ResponseRecord.response(
        from: stored.record, schema: configuration.schema)
    else { throw WorkspaceError.unknownResponse(stored.identity.id) }
    var facts = try Facts(terms: configuration.triage.terms, now: now)
    facts.read(response)
    let decision = try configuration.triage.decide(
      facts, submittedAt: Instant(seconds: stored.submittedAt))
    return result(
      stored.identity.id, response, decision, facts, letter: stored.outcome.rawValue,
      reason: stored.reason, language: stored.language, isKnown: true,
      isByTodaysRules: stored.rulesHash == RulesText(files).hash)
  }

  private func explain(
    row: Int, of file: String, source: String?
  ) async throws -> Result {
    let new = try await find(row, of: file, source: source)
    let ledger = try workspace.existingLedger(configuration.settings)
    if let known = try ledger?.responses(id: new.identity.id)
      .first(where: { $0.identity == new.identity })
    {
      return try explain(known)
    }
    let history = try new.customer.flatMap { try ledger?.history(of: [$0]).first ?? nil }
    let decision = try ParallelDecision(
      triage: configuration.triage, schema: configuration.schema,
      writer: LetterWriter(configuration, date: now), now: now, width: 1)
    var maker = try decision.maker()
    let decided = try maker.decide(new, history: history)
    var settlement = Settlement(gate: configuration.gate, now: now, lettersInRun: 0)
    let settled = settlement.settle(decided, history: history)
    var facts = try Facts(terms: configuration.triage.terms, now: now)
    facts.read(decided.response)
    let (letter, reason) = settled.letter.wording
    return result(
      new.identity.id, decided.response, decided.decision, facts, letter: letter, reason: reason,
      language: settled.letter.language ?? decided.response.text(.language), isKnown: false,
      isByTodaysRules: true)
  }

  private func find(_ row: Int, of file: String, source: String?) async throws -> Case {
    var export = try Export(
      path: file,
      context: Export.Context(
        configuration: configuration, source: source, now: now, depth: 2))
    while let batch = try await export.next() {
      if let found = batch.cases.first(where: { $0.response.row == row }) { return found }
      if let rejected = batch.rejected.first(where: { $0.row == row }) {
        throw WorkspaceError.rejectedRow(file, row: row, reason: rejected.reason)
      }
    }
    throw WorkspaceError.noRow(file, row: row)
  }

  private func evidence(_ response: Response) -> [(topic: String, words: [String])] {
    guard case .set(let topics) = response[.topics], let comment = response.text(.comment) else {
      return []
    }
    return topics.map { ($0, configuration.triage.terms.evidence(for: $0, in: comment)) }
  }

  private func result(
    _ id: String, _ response: Response, _ decision: Decision, _ facts: Facts, letter: String,
    reason: String?, language: String?, isKnown: Bool, isByTodaysRules: Bool
  ) -> Result {
    var response = response
    response.values = facts.values
    return Result(
      id: id, response: response, schema: configuration.schema,
      zone: configuration.settings.timeZone, decision: decision,
      explanation: Explanation(
        configuration.triage.decider, facts, schema: configuration.schema,
        zone: configuration.settings.timeZone),
      evidence: evidence(response),
      priority: configuration.settings.priorities[decision.priority].name,
      owner: configuration.people.first { $0.id == decision.owner }, letter: letter,
      letterReason: reason, language: language, isKnown: isKnown,
      isByTodaysRules: isByTodaysRules)
  }
}

extension LetterOutcome {
  /// What became of the letter, and why.
  fileprivate var wording: (letter: String, reason: String?) {
    switch self {
    case .notWritten(_, let detail): ("not_written", detail)
    case .drafted: ("drafted", nil)
    case .held(let reason, _): ("held", "\(reason.message); \(reason.help)")
    }
  }

  fileprivate var language: String? {
    if case .drafted(let letter, _) = self { letter.language } else { nil }
  }
}
