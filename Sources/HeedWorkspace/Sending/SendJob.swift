import HeedCore
import HeedDelivery
import HeedLedger

/// Sends what was approved, each letter at most once.
package struct SendJob {
  let workspace: Workspace
  let configuration: Configuration
  let options: SendOptions
  let clock: RunningClock
  let outbox: Outbox
  let reader: LetterFileReader

  package init(
    workspace: Workspace, configuration: Configuration, options: SendOptions, clock: RunningClock
  ) {
    self.workspace = workspace
    self.configuration = configuration
    self.options = options
    self.clock = clock
    outbox = workspace.outbox(configuration.settings)
    reader = LetterFileReader(outbox: outbox, configuration)
  }

  /// What sending would do now; nothing is sent and nothing entered.
  ///
  /// - Throws: `LedgerError`, `DeliveryError`.
  package func plan() throws -> SendReport {
    var report = SendReport()
    guard let ledger = try workspace.existingLedger(configuration.settings) else { return report }
    var check = try check(ledger)
    let folders = check.folders()
    let letters = try sorted(unattended(ledger).map(asApproved) + approved(ledger))
    for (index, letter) in letters.enumerated() {
      guard report.handedOver < options.limit ?? .max else {
        report.untouched = letters.count - index
        break
      }
      switch try check.check(letter, from: folders, at: clock.now) {
      case .ready: report.add(letter, SendReport.Fate(.ready))
      case .not(let fate): report.add(letter, fate)
      }
    }
    return report
  }

  /// Sends letters until none are left, the limit is reached or the server can't be used.
  ///
  /// - Parameters:
  ///   - transport: by what they are sent.
  ///   - server: its name in the log.
  ///   - goesOn: is told after each letter how many were taken up, and of how many; says whether
  ///     to go on.
  /// - Returns: what came of each, and what went wrong here after letters were taken up.
  /// - Throws: `LedgerError`, `DeliveryError`, of kind `locked` while another is sending.
  package func send(
    by transport: any Transport, named server: String, goesOn: (Int, Int) -> Bool
  ) async throws -> SendReport {
    guard let ledger = try workspace.existingLedger(configuration.settings) else {
      return SendReport()
    }
    let lock = try workspace.lock(.send, now: clock.now)
    defer { withExtendedLifetime(lock) {} }
    let recovery = SendRecovery(ledger, configuration, workspace)
    try recovery.enter(now: clock.now)
    _ = try HandDecisions(
      ledger: ledger, outbox: outbox, configuration: configuration, now: clock.now
    ).enter()
    try approveUnattended(ledger)
    let journal = SendJournal(ledger, configuration, server: server, marks: recovery.path)
    let letters = try sorted(journal.list(approved))
    var run = SendRun(
      ledger: ledger, journal: journal, transport: transport, settings: configuration.settings,
      options: options, hours: hours, clock: clock, reader: reader)
    do {
      try await run.send(SendQueue(letters, check(ledger))) {
        lock.isInPlace && goesOn($0, letters.count)
      }
      try outbox.tidy(ledger)
      try lock.check()
    } catch {
      // What has left is told all the same.
      guard !run.report.items.isEmpty else { throw error }
      var report = run.report
      report.untouched = letters.count - report.items.count
      report.interrupt(error)
      return report
    }
    return run.report
  }

  /// The letters of which nobody knows whether they were sent, without those that another program
  /// is sending at this moment.
  ///
  /// - Throws: `LedgerError`, `DeliveryError`.
  package func unknownLetters() throws -> [OutgoingLetter] {
    guard let ledger = try workspace.existingLedger(configuration.settings) else { return [] }
    let letters = try ledger.outgoingLetters(in: [.unknown, .sending])
    guard letters.contains(where: { $0.state == .sending }) else { return letters }
    let isSending = try workspace.isLocked(.send)
    let stopped =
      isSending ? [] : try SendRecovery(ledger, configuration, workspace).unknownLetters()
    return letters.filter { $0.state == .unknown || stopped.contains($0.key) }
  }

  private func check(_ ledger: Ledger) throws -> SendCheck {
    let now = clock.now
    let since = now.seconds - SendGate.reach(configuration.settings.limits)
    return SendCheck(
      SendGate(
        configuration, sent: try ledger.sentLetters(since: since), hours: hours, now: now),
      reader)
  }

  private var hours: SendingHours? {
    options.hours.map { SendingHours($0, configuration.settings) }
  }

  private func approved(_ ledger: Ledger) throws -> [OutgoingLetter] {
    try ledger.outgoingLetters(in: [.approved]).filter { letter in
      !options.onlyUnattended || letter.approval?.actor == nil
    }
  }

  private func sorted(_ letters: [OutgoingLetter]) -> [OutgoingLetter] {
    let priorities = configuration.settings.priorities
    return letters.map { (letter: $0, urgency: LetterUrgency($0, priorities)) }
      .sorted { $0.urgency < $1.urgency }.map(\.letter)
  }
}
