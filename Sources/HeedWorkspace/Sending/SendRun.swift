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
  let hours: SendingHours?
  let clock: RunningClock
  let reader: LetterFileReader
  private var pace: SendingPace
  private var unanswered = UnansweredLetters()
  private(set) var report = SendReport()

  init(
    ledger: Ledger, journal: SendJournal, transport: any Transport, settings: Settings,
    options: SendOptions, hours: SendingHours?, clock: RunningClock, reader: LetterFileReader
  ) {
    self.ledger = ledger
    self.journal = journal
    self.transport = transport
    self.settings = settings
    self.options = options
    self.hours = hours
    self.clock = clock
    self.reader = reader
    pace = SendingPace(options.pause)
  }

  /// So many letters are reserved at once.
  private static let batch = 50

  /// Sends letters until none are left, the limit is reached or the server can't be used.
  ///
  /// - Parameters:
  ///   - queue: the letters, in the order of sending.
  ///   - goesOn: is told before each letter how many were taken up; says whether to go on.
  /// - Throws: `LedgerError`, `DeliveryError`.
  mutating func send(_ queue: SendQueue, goesOn: (Int) -> Bool) async throws {
    do {
      try await takeUp(queue, goesOn)
    } catch {
      // What can be entered is; the rest is found out when letters are sent again.
      try? journal.finish()
      throw error
    }
    try journal.finish()
  }

  private mutating func takeUp(_ queue: SendQueue, _ goesOn: (Int) -> Bool) async throws {
    var next = queue
    while report.failure == nil, goesOn(report.items.count) {
      try refuse(next.takeRefused())
      if next.ready.isEmpty {
        try next.advance(room(beside: 0), at: clock.now)
        try refuse(next.takeRefused())
      }
      guard !next.ready.isEmpty, try await pause(goesOn) else { break }
      let reserved = try journal.reserve(next.ready, at: clock.now)
      try addChanged(next.ready, reserved)
      // The next are read and checked while the server is waited for.
      let (sent, ahead) = (next, options.pause > .zero ? 0 : room(beside: reserved.count))
      let now = clock.now
      async let following = sent.advanced(ahead, at: now)
      try send(reserved, goesOn)
      next = try await following
    }
    report.untouched += next.count
  }

  /// Waits as the rate wants, while nothing is reserved, so that others may still change their minds.
  ///
  /// - Returns: false when sending is to end.
  private mutating func pause(_ goesOn: (Int) -> Bool) async throws -> Bool {
    guard options.pause > .zero else { return true }
    try journal.enter()
    let count = report.items.count
    return try await pace.wait { goesOn(count) }
  }

  /// How many letters may be taken up at once, beside some that are not counted yet.
  private func room(beside count: Int) -> Int {
    let left = (options.limit ?? .max) - report.handedOver - count
    return min(options.pause > .zero ? 1 : Self.batch, left)
  }

  /// Sends letters that are reserved; those whose turn does not come are taken back in the end.
  private mutating func send(
    _ reserved: [SendJournal.Reserved], _ goesOn: (Int) -> Bool
  ) throws {
    var rest = reserved[...]
    while report.failure == nil, goesOn(report.items.count), let next = rest.popFirst() {
      try send(next)
    }
    report.untouched += rest.count
  }

  private mutating func refuse(_ letters: [SendQueue.Refused]) throws {
    for (letter, fate) in letters {
      report.add(letter, try enter(fate, of: letter))
    }
  }

  /// Reports the letters to which something happened while others were sent.
  private mutating func addChanged(
    _ ready: [SendQueue.Ready], _ reserved: [SendJournal.Reserved]
  ) throws {
    guard reserved.count < ready.count else { return }
    let keys = Set(reserved.map(\.letter.key))
    for each in ready where !keys.contains(each.letter.key) {
      guard let (letter, reason) = try journal.lapse(of: each.letter, at: clock.now) else {
        report.add(each.letter, .changed)
        continue
      }
      report.add(letter, try enter(SendReport.Fate(.void, reason), of: letter))
    }
  }

  private mutating func send(_ next: SendJournal.Reserved) throws {
    let letter = next.letter
    let envelope: Envelope
    do throws(Envelope.WrongAddress) {
      envelope = try Envelope(from: settings.sender.address.wire, to: letter.recipient)
    } catch {
      let fate = try journal.refuse(next, because: error.message, at: clock.now)
      return report.add(letter, fate)
    }
    let now = clock.now
    if let fate = obstacle(to: next, at: now) {
      try journal.release(next)
      return report.add(letter, fate)
    }
    if let fate = try journal.begin(next, at: now) { return report.add(letter, fate) }
    let date = MessageDate(now, offset: settings.timeZone.offset(at: now))
    let outcome = transport.deliver(
      next.ready.content.message.wire(date: date.text, isAutomatic: letter.approval?.actor == nil),
      in: envelope)
    report.failure = unanswered.end(after: outcome)
    if case .stopped = outcome {
      report.untouched += 1
    } else {
      report.add(letter, SendReport.Fate(outcome))
    }
    try journal.end(next, outcome.ending, reply: outcome.reply, at: clock.now)
  }

  /// Why a letter whose turn has come does not leave, and stays approved; nil when it leaves.
  private func obstacle(to next: SendJournal.Reserved, at now: Instant) -> SendReport.Fate? {
    if let fate = hours?.fate(of: next.letter, at: now) { return fate }
    // What it means that somebody touched the file is for the next command to find out.
    return reader.isUntouched(next.letter, next.ready.content) ? nil : .touched
  }

  /// Lets a letter wait for review again, if that is its fate.
  ///
  /// - Returns: what has become of it: somebody may have said yes to it anew.
  private func enter(
    _ fate: SendReport.Fate, of letter: OutgoingLetter
  ) throws -> SendReport.Fate {
    guard let reason = fate.voids else { return fate }
    var isVoid = false
    try ledger.changeCases { isVoid = try $0.void(letter, because: reason, at: clock.now.seconds) }
    return isVoid ? fate : .changed
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
