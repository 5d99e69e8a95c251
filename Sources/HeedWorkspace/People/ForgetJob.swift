import HeedCore
import HeedDelivery
import HeedLedger

/// Erases a person from the workspace and sees to it that they are not written to again.
///
/// Files go first, then the ledger: stopped at any point, it can be run again.
package struct ForgetJob {
  /// What is known of a person.
  package struct Findings: Sendable {
    package let responses: Int
    package let mentions: Int
    package let rejectedRows: Int
    /// Letters that left, or may have left.
    package let sentLetters: Int
    /// Whether nobody here has the address, nor had it when it was erased before.
    package let isUnknown: Bool
    /// Other addresses, which may belong to the same mailbox, or be meant when nobody has this one.
    package let near: [String]

    package var isEmpty: Bool { responses + mentions + rejectedRows == 0 }
  }

  /// What was erased.
  package struct Result: Sendable {
    package let findings: Findings
    /// Letters and other files that were removed from the outbox.
    package let files: Int
    /// Letters that waited and are not sent any more.
    package let cancelled: Int
    /// Deadlines that are no more.
    package let deadlines: Int
    /// Files of the workspace, its outbox and its ledger in which the address still stands, by their
    /// paths in it.
    package let remaining: [String]
    /// Files and folders of it of which nobody knows, because they could not be looked into.
    package let unreadable: [String]
  }

  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant
  private let outbox: Outbox

  package init(workspace: Workspace, configuration: Configuration, now: Instant) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
    outbox = workspace.outbox(configuration.settings)
  }

  /// What would be erased.
  ///
  /// - Throws: `LedgerError`.
  package func find(_ person: PersonAddress) throws -> Findings {
    guard let ledger = try workspace.existingLedger(configuration.settings) else {
      return Findings(
        responses: 0, mentions: 0, rejectedRows: 0, sentLetters: 0, isUnknown: true, near: [])
    }
    return try findings(person, ledger.traces(of: person.spellings), ledger)
  }

  /// Erases a person.
  ///
  /// - Parameters:
  ///   - person: who.
  ///   - actor: who says so.
  /// - Returns: what was erased, and where the address still stands.
  /// - Throws: `LedgerError`, `DeliveryError`, of kind `locked` while another command is working, of
  ///   another when a file can't be read or removed; `WorkspaceError` when pages of letters that were
  ///   looked at can't be removed.
  package func forget(_ person: PersonAddress, by actor: String) throws -> Result {
    let locks = try Workspace.Work.allCases.map { try workspace.lock($0, now: now) }
    defer { withExtendedLifetime(locks) {} }
    let ledger = try workspace.ledger(configuration.settings)
    try ledger.overwriteWhatIsDeleted()
    try settleStopped(ledger)
    let traces = try ledger.traces(of: person.spellings)
    let findings = try findings(person, traces, ledger)
    let files = try eraseFiles(person, traces)
    try ShownFolder(workspace).empty()
    var entry = ErasureEntry(configuration, now: now, actor: actor, person: person)
    try ledger.changeCases { try entry.enter(traces, $0) }
    try ledger.rewrite()
    let settings = configuration.settings
    let ledgerFiles = ["", "-wal", "-shm"].map { workspace.path(settings.ledger) + $0 }
    let left = WorkspaceSearch(
      workspace, others: [workspace.path(settings.outbox)] + ledgerFiles, person: person
    ).run()
    return Result(
      findings: findings, files: files, cancelled: entry.cancelledLetters,
      deadlines: entry.cancelledDeadlines,
      remaining: left.files, unreadable: left.unreadable)
  }

  /// Puts right what a sender that was stopped has left, which may name the person.
  ///
  /// Marks that the ledger does not know of stay for whoever finds out what they mean, and are among
  /// the files that remain if they name the person.
  private func settleStopped(_ ledger: Ledger) throws {
    do {
      try SendRecovery(ledger, configuration, workspace).enter(now: now)
    } catch OutgoingError.foreignMarks {
      return
    }
  }

  private func findings(
    _ person: PersonAddress, _ traces: PersonTraces, _ ledger: Ledger
  ) throws -> Findings {
    let sent = try ledger.sentLetters(since: 0).map(\.letter)
    let own = Set(traces.own.map(\.key))
    let isForgotten = try ForgottenPeople(ledger)?.among(person.spellings).isEmpty == false
    let isKnown = try isForgotten || ledger.areKnown(person.spellings).contains(true)
    let isUnknown = traces.isEmpty && !isKnown
    let known = try NearAddresses(ledger)
    return Findings(
      responses: traces.own.count, mentions: traces.mentions.count,
      rejectedRows: traces.rejectedRows.count, sentLetters: sent.count(where: own.contains),
      isUnknown: isUnknown,
      near: isUnknown ? known.meant(by: person.folded) : known.sameMailbox(as: person.folded))
  }

  private func eraseFiles(_ person: PersonAddress, _ traces: PersonTraces) throws -> Int {
    var count = 0
    if traces.own.contains(where: { $0.letterFile != nil }) { try outbox.checkIsThere() }
    for response in traces.own {
      guard let file = response.letterFile else { continue }
      count += try outbox.erase(file, run: response.run)
    }
    let names = traces.own.compactMap(\.customerName).filter {
      $0.contains(" ") || $0.utf8.count > 5
    }
    let erasure = OutboxErasure(
      outbox: outbox, person: person, names: Set(names.map { $0.lowercased() }))
    return count + (try erasure.erase())
  }
}
