import HeedCore
import HeedDelivery
import HeedLedger

/// Sends what was approved, each letter at most once.
package struct SendJob {
  private let workspace: Workspace
  private let configuration: Configuration
  private let options: SendOptions
  private let clock: SendClock
  private let outbox: Outbox
  private let reader: LetterFileReader

  package init(
    workspace: Workspace, configuration: Configuration, options: SendOptions, clock: SendClock
  ) {
    self.workspace = workspace
    self.configuration = configuration
    self.options = options
    self.clock = clock
    outbox = Outbox(path: workspace.path(configuration.settings.outbox))
    reader = LetterFileReader(outbox: outbox, folder: configuration.settings.outbox)
  }

  /// What sending would do now; nothing is sent and nothing entered.
  ///
  /// - Throws: `LedgerError`, `DeliveryError`.
  package func plan() throws -> SendReport {
    var report = SendReport()
    guard let ledger = try workspace.existingLedger(configuration.settings) else { return report }
    var check = try check(ledger)
    let letters = try sorted(unattended(ledger).map(asApproved) + approved(ledger))
    for (index, letter) in letters.enumerated() {
      guard !report.isFull(options.limit) else {
        report.untouched = letters.count - index
        break
      }
      switch try check.check(letter) {
      case .ready: report.add(letter, .ready)
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
  /// - Returns: what came of each.
  /// - Throws: `LedgerError`, `DeliveryError`, of kind `locked` while another is sending.
  package func send(
    by transport: any Transport, named server: String, goesOn: (Int, Int) -> Bool
  ) throws -> SendReport {
    guard let ledger = try workspace.existingLedger(configuration.settings) else {
      return SendReport()
    }
    let lock = try WorkspaceLock(path: workspace.path(".heed/send.lock"), now: clock.now.seconds)
    defer { withExtendedLifetime(lock) {} }
    try ledger.makeDurable()
    let journal = SendJournal(ledger, configuration, server: server)
    let interrupted = try journal.recover(now: clock.now)
    _ = try HandDecisions(
      ledger: ledger, outbox: outbox, configuration: configuration, now: clock.now
    ).enter()
    try approveUnattended(ledger)
    var run = SendRun(
      ledger: ledger, journal: journal, transport: transport, sender: configuration.settings,
      check: try check(ledger), clock: clock)
    run.report.interrupted = interrupted
    let letters = try sorted(approved(ledger))
    for (index, letter) in letters.enumerated() {
      guard run.report.failure == nil, !run.report.isFull(options.limit),
        index == 0 || goesOn(index, letters.count)
      else {
        run.report.untouched += letters.count - index
        break
      }
      try run.take(letter, pause: options.pause)
    }
    try journal.finish()
    try outbox.tidy(ledger)
    return run.report
  }

  private func check(_ ledger: Ledger) throws -> SendCheck {
    let now = clock.now
    let since = now.seconds - SendGate.reach(configuration.settings.limits)
    return SendCheck(
      SendGate(configuration, sent: try ledger.sentLetters(since: since), now: now), reader)
  }

  private func approved(_ ledger: Ledger) throws -> [OutgoingLetter] {
    try ledger.outgoingLetters(in: [.approved]).filter { letter in
      !options.onlyUnattended || letter.approval?.actor == nil
    }
  }

  /// The letters that leave without a person's yes.
  private func unattended(_ ledger: Ledger) throws -> [OutgoingLetter] {
    let rule = UnattendedApproval(
      approvedKinds: try ledger.approvedKinds(), configuration: configuration, now: clock.now)
    return try ledger.outgoingLetters(in: [.waiting]).filter(rule.applies)
  }

  /// The letter as if its rule had said yes to it.
  private func asApproved(_ letter: OutgoingLetter) -> OutgoingLetter {
    var letter = letter
    letter.approval = Approval(
      sha256: letter.sha256, at: clock.now.seconds, expiresAt: .max, actor: nil)
    return letter
  }

  /// A letter that can't be sent as it is goes on waiting for a person.
  private func approveUnattended(_ ledger: Ledger) throws {
    let letters = try unattended(ledger)
    guard !letters.isEmpty else { return }
    let approval = LetterApproval(configuration, now: clock.now)
    try ledger.changeCases { book in
      for letter in letters {
        guard let content = try? reader.read(letter), content.sha256 == letter.sha256,
          try book.letter(letter.key) == letter
        else { continue }
        try approval.approve(letter, content, by: nil, book)
      }
    }
    try outbox.tidy(ledger)
  }

  private func sorted(_ letters: [OutgoingLetter]) -> [OutgoingLetter] {
    letters.map { ReviewItem($0, path: "", configuration, now: clock.now) }
      .sorted(by: ReviewItem.isMoreUrgent).map(\.letter)
  }
}
