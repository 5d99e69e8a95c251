import HeedCore
import HeedDelivery
import HeedLedger

/// Tells people of the team what is at risk and what is overdue: one mail a person and run, each
/// deadline once for each stage.
///
/// Mails are written where nobody sees them, entered in the ledger together with what they tell, and
/// then shown. Stopped at any moment, the next run puts right what was left behind.
package struct EscalateJob {
  /// A mail to one person.
  package struct Mail: Sendable {
    /// The person's id; nil for the sender of the letters, who is told what nobody owns.
    package let person: String?
    package let address: String
    /// Its path in the workspace; nil when nothing was written.
    package let file: String?
    package let overdue: Int
    package let atRisk: Int
  }

  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant
  private let isDryRun: Bool

  package init(
    workspace: Workspace, configuration: Configuration, now: Instant, isDryRun: Bool = false
  ) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
    self.isDryRun = isDryRun
  }

  /// Tells everybody who is to be told now.
  ///
  /// - Returns: the mails, in the order of the people in rules/people.yml.
  /// - Throws: `CaseError`, `LedgerError`, `DeliveryError`, of kind `locked` while another is at it.
  package func escalate() throws -> [Mail] {
    guard let ledger = try workspace.existingLedger(configuration.settings) else { return [] }
    if isDryRun { return try mails(of: due(ledger)).map { $0.mail(file: nil) } }
    let lock = try workspace.lock(.escalate, now: now)
    defer { withExtendedLifetime(lock) {} }
    let outbox = workspace.outbox(configuration.settings)
    try outbox.checkIsThere(for: ledger)
    let folder = NoticeFolder(outbox: outbox)
    try recover(ledger, folder)
    _ = try HandDecisions(
      ledger: ledger, outbox: outbox, configuration: configuration, now: now
    ).enter()
    let due = try due(ledger)
    let digests = try mails(of: due)
    let names = folder.names(
      for: digests.map(\.addressee.id), at: now.rfc3339().filter { $0 != "-" && $0 != ":" })
    let writer = try EscalationWriter(configuration, ledger: ledger, now: now)
    try folder.stage(
      zip(digests, names).map { (name: $1, bytes: try writer.write($0, identity: $1)) })
    try enter(due, zip(digests, names).map { ($0.reader, $1) }, ledger)
    try recover(ledger, folder)
    return zip(digests, names).map {
      $0.mail(file: "\(configuration.settings.outbox)/internal/\($1)")
    }
  }

  /// Shows what was entered and not shown, and removes what was written and not entered.
  private func recover(_ ledger: Ledger, _ folder: NoticeFolder) throws {
    let files = try ledger.unpublishedNotices()
    for file in files { try folder.publish(file) }
    if !files.isEmpty { try ledger.markNoticesPublished() }
    try folder.discardStaged()
  }

  /// What is to be told now, the most urgent first.
  private func due(_ ledger: Ledger) throws -> [Escalation] {
    var filter = DeadlineFilter()
    filter.states = [.overdue, .atRisk]
    let told = try ledger.told()
    return try DeadlinesJob(workspace: workspace, configuration: configuration, now: now)
      .board(filter).items.compactMap { Escalation($0, configuration) }
      .filter { !told.contains($0.told) }
  }

  private func mails(of due: [Escalation]) throws -> [EscalationDigest] {
    let readers = configuration.people.map { EscalationReader.person($0) } + [.sender]
    return readers.compactMap { reader in
      let own = due.filter { $0.readers.contains(reader) }
      return own.isEmpty ? nil : EscalationDigest(to: reader, own, configuration)
    }
  }

  private func enter(
    _ due: [Escalation], _ mails: [(reader: EscalationReader, file: String)], _ ledger: Ledger
  ) throws {
    guard !due.isEmpty else { return }
    try ledger.changeCases { book in
      for mail in mails {
        try book.enterNotice(to: mail.reader.name, file: mail.file, at: now.seconds)
      }
      for escalation in due {
        let listed = escalation.item.listed
        try book.enter(
          CaseEvent(
            escalation.stage.event, at: now.seconds,
            detail: escalation.readers.map(\.name).joined(separator: " and "),
            deadline: CaseEvent.Standing(kind: listed.deadline.kind, round: listed.round)),
          key: listed.key)
      }
    }
  }
}
