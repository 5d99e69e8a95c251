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
    case .id(let id, let source): try find(id, source: source)
    case .row(let file, let row, let source): try await find(row, of: file, source: source)
    }
  }

  /// Tests on dates count from the day of the decision.
  private func find(_ id: String, source: String?) throws -> FoundResponse {
    let ledger = try workspace.existingLedger(configuration.settings)
    let found = try (ledger?.responses(id: id) ?? []).meant(by: id, source: source)
    guard let response = configuration.response(from: found.record, anew: true) else {
      throw CaseError.unreadableRecord(id)
    }
    var facts = try Facts(
      terms: configuration.triage.terms, now: Instant(seconds: found.decidedAt))
    let submittedAt = Instant(seconds: found.submittedAt)
    let decided = try configuration.triage.decide(
      response, facts: &facts, submittedAt: submittedAt)
    return FoundResponse(
      identity: found.identity, response: decided.response, decision: decided.decision,
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
    let run = SingleRun(
      configuration, codes: try OfferCodes(configuration.offers, ledger, now: now), now: now)
    let settled = try run.settle(new, knownBy: ledger)
    var refusal: String?
    if case .notWritten(_, let detail) = settled.letter { refusal = detail }
    return FoundResponse(
      identity: new.identity, response: settled.decided.response,
      decision: settled.decided.decision,
      submittedAt: new.submittedAt, refusal: refusal)
  }
}
