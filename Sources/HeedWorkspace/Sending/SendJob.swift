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

  private static let marks = ".heed/sending"

  package init(
    workspace: Workspace, configuration: Configuration, options: SendOptions, clock: SendClock
  ) {
    self.workspace = workspace
    self.configuration = configuration
    self.options = options
    self.clock = clock
    outbox = Outbox(path: workspace.path(configuration.settings.outbox))
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
      switch try check.check(letter, from: folders) {
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
  /// - Returns: what came of each.
  /// - Throws: `LedgerError`, `DeliveryError`, of kind `locked` while another is sending.
  package func send(
    by transport: any Transport, named server: String, goesOn: (Int, Int) -> Bool
  ) async throws -> SendReport {
    guard let ledger = try workspace.existingLedger(configuration.settings) else {
      return SendReport()
    }
    let lock = try workspace.lock(.send, now: clock.now)
    defer { withExtendedLifetime(lock) {} }
    try recovery(ledger).enter(now: clock.now)
    _ = try HandDecisions(
      ledger: ledger, outbox: outbox, configuration: configuration, now: clock.now
    ).enter()
    try approveUnattended(ledger)
    let journal = SendJournal(
      ledger, configuration, server: server, marks: workspace.path(Self.marks))
    let letters = try sorted(journal.list(approved))
    var run = SendRun(
      ledger: ledger, journal: journal, transport: transport, settings: configuration.settings,
      options: options, clock: clock, reader: reader)
    try await run.send(SendQueue(letters, check(ledger))) {
      lock.isInPlace && goesOn($0, letters.count)
    }
    try outbox.tidy(ledger)
    try lock.check()
    return run.report
  }

  /// Sends copies of the letters that would leave now to one address; nothing is entered.
  ///
  /// - Parameters:
  ///   - address: where the copies go.
  ///   - transport: by what they are sent.
  /// - Returns: what came of each copy.
  /// - Throws: `LedgerError`, `DeliveryError`, `Envelope.WrongAddress`.
  package func sendCopies(to address: String, by transport: any Transport) throws -> SendReport {
    let sender = configuration.settings.sender.address.wire
    let envelope = try Envelope(from: sender, to: address)
    let date = MessageDate(
      clock.now, offset: configuration.settings.timeZone.offset(at: clock.now))
    let report = try plan()
    var copies = SendReport()
    copies.untouched = report.untouched
    for item in report.items {
      guard item.fate.kind == .ready, copies.failure == nil else {
        copies.add(item.letter, item.fate)
        continue
      }
      let message = try reader.read(item.letter).message
      let outcome = transport.deliver(message.wire(date: date.text), in: envelope)
      if case .stopped(let failure) = outcome { copies.failure = failure }
      copies.add(item.letter, SendReport.Fate(outcome))
    }
    return copies
  }

  /// Enters what a person has found out about a letter of which nobody knew whether it was sent.
  ///
  /// - Parameters:
  ///   - id: the response's id.
  ///   - source: its source, where several have a response of that id.
  ///   - wasSent: whether the customer has the letter; if not, it waits for review again.
  ///   - actor: who says so.
  /// - Throws: `CaseError`, `OutgoingError`, `LedgerError`, `DeliveryError`.
  package func settle(
    _ id: String, source: String?, wasSent: Bool, by actor: String
  ) throws {
    guard let ledger = try workspace.existingLedger(configuration.settings) else {
      throw CaseError.unknown(id)
    }
    let lock = try workspace.lock(.send, now: clock.now)
    defer { withExtendedLifetime(lock) {} }
    try recovery(ledger).enter(now: clock.now)
    try ledger.changeCases { book in
      let response = try book.responses(id: id).meant(by: id, source: source)
      guard let letter = try book.letter(response.key) else {
        throw OutgoingError.noLetter(id, reason: response.reason)
      }
      guard letter.state == .unknown else {
        throw OutgoingError.wrongState(id, letter.state, wanted: "settled")
      }
      let event = CaseEvent(
        .sendSettled, at: clock.now.seconds, actor: actor, detail: wasSent ? "sent" : "not sent")
      if wasSent {
        try Answer(book, configuration, now: clock.now).settle(letter, event)
      } else {
        try book.settle(letter, wasSent: false, event)
      }
    }
    try outbox.tidy(ledger)
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
    let stopped = isSending ? [] : try recovery(ledger).unknownLetters()
    return letters.filter { $0.state == .unknown || stopped.contains($0.key) }
  }

  /// What puts right what a sender left behind that was stopped.
  static func recovery(
    _ ledger: Ledger, _ configuration: Configuration, _ workspace: Workspace
  ) -> SendRecovery {
    SendRecovery(ledger: ledger, configuration: configuration, path: workspace.path(marks))
  }

  /// Puts right what a sender left behind that was stopped, unless one is at work.
  ///
  /// - Throws: `LedgerError`, `DeliveryError`.
  static func settleStopped(
    _ ledger: Ledger, _ configuration: Configuration, _ workspace: Workspace, now: Instant
  ) throws {
    guard try !ledger.openAttempts().isEmpty else { return }
    let lock: WorkspaceLock
    do {
      lock = try workspace.lock(.send, now: now)
    } catch let error as DeliveryError where error.kind == .locked {
      return
    }
    defer { withExtendedLifetime(lock) {} }
    do {
      try recovery(ledger, configuration, workspace).enter(now: now)
    } catch OutgoingError.foreignMarks {
      // Said when letters are to be sent; nothing else depends on it.
    }
  }

  private func recovery(_ ledger: Ledger) -> SendRecovery {
    Self.recovery(ledger, configuration, workspace)
  }

  private func check(_ ledger: Ledger) throws -> SendCheck {
    let now = clock.now
    let since = now.seconds - SendGate.reach(configuration.settings.limits)
    return SendCheck(
      SendGate(
        configuration, sent: try ledger.sentLetters(since: since), hours: options.hours, now: now),
      reader)
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
      sha256: letter.sha256, at: clock.now.seconds, expiresAt: .max, actor: nil,
      newestResponse: letter.newestResponse)
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
    let priorities = configuration.settings.priorities
    return letters.map { (letter: $0, urgency: LetterUrgency($0, priorities)) }
      .sorted { $0.urgency < $1.urgency }.map(\.letter)
  }
}
