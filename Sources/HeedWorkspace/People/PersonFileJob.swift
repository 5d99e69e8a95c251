import HeedCore
import HeedDelivery
import HeedLedger

/// Collects all that is known of a person, as people may ask for it.
package struct PersonFileJob {
  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant

  package init(workspace: Workspace, configuration: Configuration, now: Instant) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
  }

  /// All that is known of a person.
  ///
  /// - Throws: `LedgerError`, `DeliveryError`.
  package func collect(_ person: PersonAddress) throws -> PersonFile {
    guard let ledger = try workspace.existingLedger(configuration.settings) else {
      return PersonFile(
        person: person, isForgotten: false, suppressions: [], entries: [], mentions: [],
        rejectedRows: [], near: [])
    }
    let traces = try ledger.traces(of: person.spellings)
    let forgotten = try ForgottenPeople(ledger)?.among(person.spellings) ?? []
    let suppressions = try ledger.suppressionHistory(of: person.spellings)
    let isUnknown = traces.isEmpty && suppressions.isEmpty && forgotten.isEmpty
    return PersonFile(
      person: person, isForgotten: !forgotten.isEmpty, suppressions: suppressions,
      entries: try traces.own.compactMap { try entry($0, ledger) },
      mentions: traces.mentions.map(\.identity), rejectedRows: traces.rejectedRows,
      near: isUnknown ? try NearAddresses(ledger).meant(by: person.folded) : [])
  }

  private func entry(
    _ trace: PersonTraces.Response, _ ledger: Ledger
  ) throws -> PersonFile.Entry? {
    let responses = try ledger.responses(id: trace.identity.id)
    guard let response = responses.first(where: { $0.key == trace.key }) else { return nil }
    let outbox = workspace.outbox(configuration.settings)
    let letter = try response.letter?.file.flatMap { file in
      try LetterFolders(outbox).read(file, run: response.run, home: nil)?.bytes
    }
    return PersonFile.Entry(
      response: response, log: CaseLog(response, readAt: response.decidedAt, now: now),
      letter: letter)
  }
}
