import HeedCore
import HeedDelivery
import HeedLedger

/// Takes up approved letters, some at a time.
struct SendRun {
  let ledger: Ledger
  let journal: SendJournal
  let transport: any Transport
  let settings: Settings
  let options: SendOptions
  let clock: SendClock
  var check: SendCheck
  private(set) var report: SendReport

  init(
    ledger: Ledger, journal: SendJournal, transport: any Transport, settings: Settings,
    options: SendOptions, clock: SendClock, check: SendCheck, interrupted: [OutgoingLetter]
  ) {
    self.ledger = ledger
    self.journal = journal
    self.transport = transport
    self.settings = settings
    self.options = options
    self.clock = clock
    self.check = check
    report = SendReport()
    report.interrupted = interrupted
  }

  /// So many letters, or so many bytes of them, are reserved at once.
  private static let batch = (letters: 50, bytes: 20_000_000)

  /// Sends letters until none are left, the limit is reached or the server can't be used.
  ///
  /// - Parameters:
  ///   - letters: as they stood when the list was made, in the order of sending.
  ///   - goesOn: is told before each letter how many were taken up; says whether to go on.
  /// - Throws: `LedgerError`, `DeliveryError`.
  mutating func send(_ letters: [OutgoingLetter], goesOn: (Int) -> Bool) throws {
    var rest = letters[...]
    while report.failure == nil, goesOn(letters.count - rest.count) {
      let ready = try nextReady(&rest)
      guard !ready.isEmpty else { break }
      let reserved = try journal.reserve(ready, at: clock.now)
      addChanged(ready, reserved)
      for (index, next) in reserved.enumerated() {
        let done = letters.count - rest.count - (reserved.count - index)
        guard report.failure == nil, goesOn(done) else {
          try journal.finish(releasing: Array(reserved[index...]))
          report.untouched += reserved.count - index
          break
        }
        try send(next)
      }
    }
    try journal.finish(releasing: [])
    report.untouched += rest.count
  }

  /// The next letters that leave now; of those that don't, it is entered why.
  private mutating func nextReady(
    _ rest: inout ArraySlice<OutgoingLetter>
  ) throws -> [(letter: OutgoingLetter, content: LetterFileReader.Content)] {
    let room = (options.limit ?? .max) - report.handedOver
    let most = min(options.pause > .zero ? 1 : Self.batch.letters, room)
    var ready: [(letter: OutgoingLetter, content: LetterFileReader.Content)] = []
    var bytes = 0
    while ready.count < most, bytes < Self.batch.bytes, let letter = rest.popFirst() {
      switch try check.check(letter) {
      case .ready(let content):
        ready.append((letter, content))
        bytes += content.message.approvedBytes.count
      case .not(let fate):
        if let reason = fate.voids { try void(letter, because: reason) }
        report.add(letter, fate)
      }
    }
    return ready
  }

  /// Reports the letters to which something happened while others were sent.
  private mutating func addChanged(
    _ ready: [(letter: OutgoingLetter, content: LetterFileReader.Content)],
    _ reserved: [SendJournal.Reserved]
  ) {
    guard reserved.count < ready.count else { return }
    let keys = Set(reserved.map(\.letter.key))
    for (letter, _) in ready where !keys.contains(letter.key) {
      report.add(
        letter, .later(reason: "something happened to it while letters were sent", until: nil))
    }
  }

  private mutating func send(_ next: SendJournal.Reserved) throws {
    let letter = next.letter
    let envelope: Envelope
    do throws(Envelope.WrongAddress) {
      envelope = try Envelope(from: settings.sender.address.wire, to: letter.recipient)
    } catch {
      try journal.finish(releasing: [next])
      try void(letter, because: error.message)
      return report.add(letter, .void(reason: error.message))
    }
    if options.pause > .zero, report.handedOver > 0 { SendClock.sleep(options.pause) }
    let now = clock.now
    if let objection = try journal.begin(next, at: now) {
      return report.add(letter, .void(reason: objection.message))
    }
    let date = MessageDate(now, offset: settings.timeZone.offset(at: now))
    let outcome = transport.deliver(
      next.content.message.wire(date: date.text, isAutomatic: letter.approval?.actor == nil),
      in: envelope)
    journal.end(next, outcome.ending, reply: outcome.reply, at: clock.now)
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
