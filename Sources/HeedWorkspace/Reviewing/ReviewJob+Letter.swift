import HeedCore
import HeedDelivery
import HeedLedger

extension ReviewJob {
  /// The letter to a response, with its file, whatever has become of it.
  ///
  /// - Parameters:
  ///   - id: the response's id.
  ///   - source: its source, where several have a response of that id.
  /// - Returns: the letter, the customer's words and the rule.
  /// - Throws: `CaseError`, `OutgoingError`, `LedgerError`, `DeliveryError`, `WorkspaceError`.
  package func letter(_ id: String, source: String? = nil) throws -> ReviewedLetter {
    guard let ledger = try workspace.existingLedger(configuration.settings) else {
      throw CaseError.unknown(id)
    }
    let response = try ledger.responses(id: id).meant(by: id, source: source)
    guard var letter = try ledger.outgoingLetter(response.key) else {
      throw OutgoingError.noLetter(id, reason: response.reason)
    }
    if letter.state == .superseded {
      throw OutgoingError.wrongState(letter.response.id, letter.state, wanted: "shown")
    }
    // What the person says yes to are the bytes that are shown, though the file change meanwhile.
    let file = try reader.find(letter)
    var problem: OutgoingError?
    var sha256: [UInt8]?
    do throws(OutgoingError) {
      sha256 = try reader.check(file, of: letter).sha256
    } catch {
      problem = error
    }
    // It may have been changed since the last command.
    if let sha256, sha256 != letter.sha256 { letter.isEditedByHand = true }
    let explained = try explanation(of: response)
    let content = MailContent(file.bytes)
    return ReviewedLetter(
      item: item(letter, problem: problem, content), response: response,
      owner: owner(of: letter),
      customerFacts: explained.map {
        CustomerFact.all(
          of: $0.response, schema: $0.schema, zone: configuration.settings.timeZone)
      } ?? [],
      wantedLanguage: explained?.response.text(.language),
      comment: explained?.response.text(.comment), dayOfAnswer: day(response, letter),
      content: content, sha256: sha256,
      rule: explained?.explanation.rules.last { $0.matched },
      evidence: explained?.evidence ?? SignalEvidence(),
      sender: (configuration.settings.company, configuration.settings.sender.address.wire))
  }

  private func day(_ response: StoredResponse, _ letter: OutgoingLetter) -> String {
    let time = configuration.settings.timeZone.civil(at: Instant(seconds: response.submittedAt))
    return TimeWording(language: letter.language ?? "").date(time.date)
  }

  /// The name of the person who answers, as letters in this language have it.
  private func owner(of letter: OutgoingLetter) -> String? {
    letter.owner.map { id in
      configuration.people.first { $0.id == id }?.name.text(in: letter.language ?? "") ?? id
    }
  }

  /// By the rules of the day of the decision; nil where they can't be read any more.
  private func explanation(of response: StoredResponse) throws -> ExplainResult? {
    do {
      return try ExplainJob(
        workspace: workspace, files: files, configuration: configuration, now: now
      ).explain(response)
    } catch is WorkspaceError, is CalendarError, CaseError.unreadableRecord {
      return nil
    }
  }
}
