import HeedCore
import HeedLedger

/// Explains one decision: of a response in the ledger, of a row of an export, or of a response that
/// a person wrote down.
package struct ExplainJob {
  /// Which response is meant.
  package enum Subject: Sendable {
    case row(file: String, row: Int)
    case id(String)
    /// A JSON object in UTF-8.
    case pasted([UInt8])
  }

  /// What a person says about an explanation.
  package struct Options: Sendable {
    /// The source of a file, when it is not to be recognised, or of an id that several sources have.
    package var source: String?
    /// A rule, of which to say why it decides or does not.
    package var rule: String?
    /// Whether to show what today's rules say of a response that is decided already.
    package var showsToday: Bool

    package init(source: String? = nil, rule: String? = nil, showsToday: Bool = false) {
      self.source = source
      self.rule = rule
      self.showsToday = showsToday
    }
  }

  private let workspace: Workspace
  private let files: WorkspaceFiles
  private let configuration: Configuration
  private let now: Instant
  private let options: Options

  package init(
    workspace: Workspace, files: WorkspaceFiles, configuration: Configuration, now: Instant,
    options: Options = Options()
  ) {
    self.workspace = workspace
    self.files = files
    self.configuration = configuration
    self.now = now
    self.options = options
  }

  /// Explains the decision about a response.
  ///
  /// - Parameter subject: the response.
  /// - Returns: the decision as it was made, or as it would be made now.
  /// - Throws: `WorkspaceError`, `CaseError`, `UnreadableExport`, `LedgerError`, `CalendarError`.
  package func explain(_ subject: Subject) async throws -> ExplainResult {
    let ledger = try workspace.existingLedger(configuration.settings)
    switch subject {
    case .id(let id): return try explain(id: id, ledger)
    case .row(let file, let row): return try await explain(row: row, of: file, ledger)
    case .pasted(let json):
      let response = try PastedResponse.response(json, configuration, now: now)
      return try explainer(ledger).explain(newCase(response))
    }
  }

  private func explainer(_ ledger: Ledger?) throws -> Explainer {
    Explainer(
      configuration: configuration, now: now, rule: options.rule, codes: try codes(ledger))
  }

  private func codes(_ ledger: Ledger?) throws -> OfferCodes {
    try OfferCodes(configuration.offers, ledger, now: now)
  }

  private func explain(id: String, _ ledger: Ledger?) throws -> ExplainResult {
    guard let ledger else { throw CaseError.unknown(id) }
    return try explain(
      try ledger.responses(id: id).meant(by: id, source: options.source), ledger)
  }

  /// Explains the decision about a response of the ledger.
  ///
  /// - Throws: `CaseError`, `LedgerError`, `CalendarError`.
  package func explain(_ stored: StoredResponse) throws -> ExplainResult {
    guard let ledger = try workspace.existingLedger(configuration.settings) else {
      throw CaseError.unknown(stored.identity.id)
    }
    return try explain(stored, ledger)
  }

  private func explain(_ stored: StoredResponse, _ ledger: Ledger) throws -> ExplainResult {
    try ExplainHistory(
      ledger: ledger, workspace: workspace, files: files, today: configuration,
      todaysHash: RulesText(files).hash, rule: options.rule, codes: try codes(ledger)
    ).explain(stored, showsToday: options.showsToday)
  }

  private func explain(row: Int, of file: String, _ ledger: Ledger?) async throws -> ExplainResult {
    let new = try await find(row, of: file)
    let known = try ledger?.responses(id: new.identity.id).first { $0.identity == new.identity }
    if let ledger, let known { return try explain(known, ledger) }
    return try explainer(ledger).explain(new, knownBy: ledger)
  }

  private func find(_ row: Int, of file: String) async throws -> Case {
    try await Export.find(
      row, of: file,
      context: Export.Context(
        configuration: configuration, source: options.source, now: now, depth: 2))
  }

  private func newCase(_ response: Response) -> Case {
    Case(
      identity: ResponseIdentity(
        source: SourceDefinition.plain.name, id: response.text(.id) ?? ""),
      response: response, submittedAt: response.submittedAt,
      recipient: configuration.gate.recipient(response[.email]), customer: nil)
  }
}
