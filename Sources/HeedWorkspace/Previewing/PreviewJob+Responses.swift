import HeedCore
import HeedLedger

extension PreviewJob {
  /// A response that there is, decided by the rules of today.
  struct FoundResponse {
    let identity: ResponseIdentity
    /// With all that was worked out.
    let response: Response
    let decision: Decision
    let submittedAt: Instant
    /// Why a run writes no letter to the customer, or wrote none; nil when nothing is against it.
    let refusal: String?
  }

  func find(_ subject: Subject) async throws -> FoundResponse? {
    switch subject {
    case .example: nil
    case .id(let id): try find(id)
    case .row(let file, let row, let source): try await find(row, of: file, source: source)
    }
  }

  private func find(_ id: String) throws -> FoundResponse {
    let stored = try workspace.existingLedger(configuration.settings)?.responses(id: id) ?? []
    guard let found = stored.first,
      let response = ResponseRecord.response(from: found.record, schema: configuration.schema)
    else { throw WorkspaceError.unknownResponse(id) }
    guard stored.count == 1 else {
      throw WorkspaceError.ambiguousResponse(id, sources: stored.map(\.identity.source))
    }
    var facts = try Facts(terms: configuration.triage.terms, now: now)
    facts.read(response)
    let submittedAt = Instant(seconds: found.submittedAt)
    var complete = response
    complete.values = facts.values
    return FoundResponse(
      identity: found.identity, response: complete,
      decision: try configuration.triage.decide(facts, submittedAt: submittedAt),
      submittedAt: submittedAt, refusal: found.outcome == .notWritten ? found.reason : nil)
  }

  private func find(
    _ row: Int, of file: String, source: String?
  ) async throws -> FoundResponse {
    let new = try await Export.find(
      row, of: file,
      context: Export.Context(
        configuration: configuration, source: source, now: now, depth: 2))
    let ledger = try workspace.existingLedger(configuration.settings)
    let history = try new.customer.flatMap { try ledger?.history(of: [$0]).first ?? nil }
    var maker = try DecisionMaker(
      triage: configuration.triage, schema: configuration.schema, writer: writer, now: now)
    let decided = try maker.decide(new, history: history)
    let suppression = try new.customer.flatMap { try ledger?.suppressions(of: [$0])[$0] }
    var settlement = Settlement(
      configuration, now: now, lettersInRun: 0,
      codes: try OfferCodes(configuration.offers, ledger, now: now), writer: writer)
    var refusal: String?
    let settled = settlement.settle(decided, history: history, suppression: suppression)
    if case .notWritten(_, let detail) = settled.letter { refusal = detail }
    return FoundResponse(
      identity: new.identity, response: decided.response, decision: decided.decision,
      submittedAt: new.submittedAt, refusal: refusal)
  }
}
