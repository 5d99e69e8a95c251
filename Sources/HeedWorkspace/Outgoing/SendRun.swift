import HeedCore
import HeedDelivery
import HeedLedger

/// Takes up approved letters one after the other.
struct SendRun {
  let ledger: Ledger
  let journal: SendJournal
  let transport: any Transport
  let sender: Settings
  var check: SendCheck
  let clock: SendClock
  var report = SendReport()

  /// Sends a letter, or enters why not.
  ///
  /// - Parameters:
  ///   - letter: as it stood when the list was made.
  ///   - pause: waited before it is sent, unless it is the first.
  /// - Throws: `LedgerError`, `DeliveryError`.
  mutating func take(_ letter: OutgoingLetter, pause: Duration) throws {
    switch try check.check(letter) {
    case .ready(let content):
      if pause > .zero, report.handedOver > 0 { SendClock.sleep(pause) }
      try send(letter, content.message)
    case .not(let fate):
      if let reason = fate.voids { try void(letter, because: reason) }
      report.add(letter, fate)
    }
  }

  private mutating func send(_ letter: OutgoingLetter, _ message: OutboxMessage) throws {
    let envelope: Envelope
    do throws(Envelope.WrongAddress) {
      envelope = try Envelope(from: sender.sender.address.wire, to: letter.recipient)
    } catch {
      try void(letter, because: error.message)
      return report.add(letter, .void(reason: error.message))
    }
    let now = clock.now
    guard let attempt = try journal.begin(letter, at: now) else {
      return report.add(
        letter, .later(reason: "something happened to it while letters were sent", until: nil))
    }
    let date = MessageDate(now, offset: sender.timeZone.offset(at: now))
    let outcome = transport.deliver(
      message.wire(date: date.text, isAutomatic: letter.approval?.actor == nil), in: envelope)
    journal.end(letter, attempt, outcome.ending, reply: outcome.reply, at: clock.now)
    if case .stopped(let failure) = outcome {
      report.failure = failure
      report.untouched += 1
    } else {
      report.add(letter, SendReport.Fate(outcome))
    }
  }

  /// Lets a letter wait for review again.
  private func void(_ letter: OutgoingLetter, because reason: String) throws {
    try ledger.changeCases { book in
      guard try book.letter(letter.key)?.state == .approved else { return }
      try book.change(
        letter, to: .waiting,
        CaseEvent(
          .approvalVoided, at: clock.now.seconds, reason: reason, detail: letter.file))
    }
  }
}

extension DeliveryOutcome {
  /// As the ledger keeps it.
  fileprivate var ending: AttemptOutcome {
    switch self {
    case .accepted: .sent
    case .refused: .failed
    case .postponed: .postponed
    case .unknown: .unknown
    case .stopped: .stopped
    }
  }

  fileprivate var reply: String {
    switch self {
    case .accepted(let reply), .refused(let reply), .postponed(let reply): reply.line
    case .unknown(let reason): reason
    case .stopped(let failure): failure.message
    }
  }
}
