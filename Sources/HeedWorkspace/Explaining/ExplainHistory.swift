import HeedCore
import HeedLedger

/// Explains responses of the ledger: by the rules they were decided by, beside those of today.
struct ExplainHistory {
  let ledger: Ledger
  let workspace: Workspace
  /// The files of the workspace as they are.
  let files: WorkspaceFiles
  let today: Configuration
  /// The hash of today's rules.
  let todaysHash: String
  let rule: String?
  /// The codes that are still to be given.
  let codes: OfferCodes

  /// Explains a stored decision.
  ///
  /// - Parameters:
  ///   - stored: the response with the decision about it.
  ///   - showsToday: whether to show what today's rules say of it.
  /// - Returns: the decision by the rules of the day, or by today's.
  /// - Throws: `LedgerError`, `WorkspaceError`, `CalendarError`, `CaseError.unreadableRecord`.
  func explain(_ stored: StoredResponse, showsToday: Bool) throws -> ExplainResult {
    let decidedAt = Instant(seconds: stored.decidedAt)
    let ofToday = Explainer(configuration: today, now: decidedAt, rule: rule, codes: codes)
    let rules = stored.rulesHash == todaysHash ? today : try configuration(of: stored)
    let ofTheDay = rules.map {
      Explainer(configuration: $0, now: decidedAt, rule: rule, codes: codes)
    }
    let then = try ofTheDay.map { try decision(of: stored, $0) }
    let now = try decideAnew(stored, ofToday)
    let record = ExplainRecord(
      run: stored.run, decidedAt: decidedAt, rulesHash: stored.rulesHash,
      showsRulesOfTheDay: ofTheDay != nil && !showsToday, isUnreadable: ofTheDay == nil,
      code: try ledger.givenCode(for: stored.identity)?.code,
      today: stored.rulesHash == todaysHash
        ? .sameRules
        : .init(
          changes(
            then.map { parts($0.decision, ofTheDay) } ?? parts(stored),
            parts(now.decision, ofToday))))
    if let ofTheDay, let then, !showsToday {
      return try ofTheDay.result(
        stored.identity.id, then.response, then.decision, letter: ExplainResult.Letter(stored),
        record: record)
    }
    return try ofToday.explain(
      Case(stored, now.response, gate: today.gate), record: record)
  }

  /// What the files of the day say; nil when this version of the program can't use them.
  private func configuration(of stored: StoredResponse) throws -> Configuration? {
    guard let contents = try ledger.rules(hash: stored.rulesHash) else { return nil }
    var reader = ConfigurationReader(
      WorkspaceFiles(ofWorkspace: contents)
        .completed(by: RulesText.leftOut(of: files)),
      now: Instant(seconds: stored.decidedAt))
    return reader.read()
  }

  /// The decision as it was made, on the values that were worked out then.
  private func decision(
    of stored: StoredResponse, _ explainer: Explainer
  ) throws -> (decision: Decision, response: Response) {
    try explainer.decide(
      response(stored, explainer.configuration, anew: false),
      submittedAt: Instant(seconds: stored.submittedAt))
  }

  /// The decision by today's rules, on values that are worked out by them.
  private func decideAnew(
    _ stored: StoredResponse, _ explainer: Explainer
  ) throws -> (decision: Decision, response: Response) {
    try explainer.decide(
      response(stored, today, anew: true),
      submittedAt: Instant(seconds: stored.submittedAt))
  }

  private func response(
    _ stored: StoredResponse, _ configuration: Configuration, anew: Bool
  ) throws(CaseError) -> Response {
    guard let response = configuration.response(from: stored.record, anew: anew) else {
      throw .unreadableRecord(stored.identity.id)
    }
    return response
  }
}

// What is compared of two decisions.
extension ExplainHistory {
  private typealias Part = (name: String, value: String?)

  private func parts(_ decision: Decision, _ explainer: Explainer?) -> [Part] {
    let due = decision.promises.first { $0.kind == .respond }?.due
    let zone = today.settings.timeZone
    return [
      ("rule", decision.rule), ("priority", explainer?.priority(decision)),
      ("template", decision.template), ("owner", decision.owner),
      ("tags", decision.tags.isEmpty ? nil : decision.tags.joined(separator: ", ")),
      ("offer", decision.offer),
      ("answer by", due.map { $0.rfc3339(offset: zone.offset(at: $0)) }),
    ]
  }

  /// What the ledger itself has of the decision.
  private func parts(_ stored: StoredResponse) -> [Part] {
    [
      ("rule", stored.rule), ("priority", stored.priority), ("template", stored.template),
      ("owner", stored.owner),
    ]
  }

  private func changes(_ then: [Part], _ now: [Part]) -> [ExplainRecord.Change] {
    zip(then, now).compactMap { then, now in
      then.value == now.value
        ? nil : ExplainRecord.Change(part: then.name, then: then.value, today: now.value)
    }
  }
}

extension ExplainRecord.Today {
  fileprivate init(_ changes: [ExplainRecord.Change]) {
    self = changes.isEmpty ? .sameDecision : .differs(changes)
  }
}

extension ExplainResult.Letter {
  fileprivate init(_ stored: StoredResponse) {
    self.init(
      outcome: stored.outcome.rawValue, reason: stored.reason, language: stored.language,
      isFact: true)
  }
}
