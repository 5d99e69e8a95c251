import HeedCore
import HeedDelivery
import HeedLedger

/// Enters what is about to be sent before it is, and what came of it after.
///
/// Letters are reserved some at a time, in a commit that waits for the disk and enters what came of
/// those before. In between, a mark in a file says when the turn of one comes, and what came of it.
/// A mark survives the end of the program; after an end of the machine, a reserved letter without
/// an outcome counts as perhaps sent, and is never sent again by itself.
final class SendJournal {
  private let ledger: Ledger
  private let configuration: Configuration
  private let server: String
  /// The path of the file of marks.
  private let path: String
  private let boot = MachineStart.identity()
  private var marks: SendingMarks?
  /// What was reserved and has no outcome, by the attempt.
  private var open: [Int64: Reserved] = [:]
  /// What came of letters and is not in the ledger yet.
  private var ended: [EndedAttempt] = []
  private var entered = ContinuousClock.now
  /// The ledger's version when the list of letters was made.
  private var listed: Int64?

  /// A letter that is about to be sent.
  struct Reserved {
    let ready: SendQueue.Ready
    fileprivate let attempt: Int64
    fileprivate let batch: String
    /// The ledger's version when it was reserved.
    fileprivate let version: Int64

    var letter: OutgoingLetter { ready.letter }
  }

  init(_ ledger: Ledger, _ configuration: Configuration, server: String, marks path: String) {
    self.ledger = ledger
    self.configuration = configuration
    self.server = server
    self.path = path
  }

  /// What came of a letter is in the ledger after this long, in seconds, and one letter more.
  private static let longestDelay = 5

  /// Makes the list of letters to be sent, and notices from then on whether another program changes
  /// the ledger.
  func list(_ letters: (Ledger) throws -> [OutgoingLetter]) throws -> [OutgoingLetter] {
    listed = try ledger.foreignVersion()
    return try letters(ledger)
  }

  /// Enters that letters will be sent, as far as they are still approved as they were listed.
  ///
  /// - Returns: those that are.
  /// - Throws: `LedgerError`, `DeliveryError`.
  func reserve(
    _ letters: [SendQueue.Ready], at time: Instant
  ) throws -> [Reserved] {
    let batch = String(UInt64.random(in: .min ... .max), radix: 16)
    try add(.batch(batch, boot: boot))
    var reserved: [Reserved] = []
    try ledger.changeCasesDurably { book in
      try enterEnded(book)
      let version = try book.foreignVersion()
      for ready in letters {
        let letter = ready.letter
        guard try version == listed || book.letter(letter.key) == letter else { continue }
        let attempt = try book.reserveAttempt(
          letter.key, via: server, batch: batch, at: time.seconds)
        reserved.append(
          Reserved(ready: ready, attempt: attempt, batch: batch, version: version))
      }
    }
    forgetEnded()
    for each in reserved { open[each.attempt] = each }
    return reserved
  }

  /// Marks that the server is about to be given a letter, unless something has come to stand
  /// against it since it was reserved.
  ///
  /// - Returns: what has become of a letter that does not leave; nil for one whose turn it is.
  /// - Throws: `LedgerError`, `DeliveryError`.
  func begin(_ reserved: Reserved, at time: Instant) throws -> SendReport.Fate? {
    if let reason = try objection(to: reserved, at: time) {
      return try refuse(reserved, because: reason, at: time)
    }
    try add(.begin(batch: reserved.batch, attempt: reserved.attempt))
    return nil
  }

  /// Takes back a letter that was reserved and not begun; it is still approved.
  ///
  /// - Throws: `LedgerError`.
  func release(_ reserved: Reserved) throws {
    try ledger.changeCases { try $0.releaseAttempt(reserved.attempt, of: reserved.letter.key) }
    close(reserved)
  }

  /// Takes back a letter that was reserved and not begun, and lets it wait for review again.
  ///
  /// - Returns: what has become of it: it may be another letter by now.
  /// - Throws: `LedgerError`.
  func refuse(
    _ reserved: Reserved, because reason: String, at time: Instant
  ) throws -> SendReport.Fate {
    let letter = reserved.letter
    var isVoid = false
    try ledger.changeCases { book in
      try book.releaseAttempt(reserved.attempt, of: letter.key)
      isVoid = try book.void(letter, because: reason, at: time.seconds)
    }
    close(reserved)
    return isVoid ? SendReport.Fate(.void, reason) : .changed
  }

  /// Marks what came of a letter; it is entered with the next ones, or soon.
  ///
  /// - Throws: `LedgerError`, `DeliveryError`; what came of it is kept for `finish` all the same.
  func end(
    _ reserved: Reserved, _ outcome: AttemptOutcome, reply: String, at time: Instant
  ) throws {
    ended.append(
      EndedAttempt(
        attempt: reserved.attempt, letter: reserved.letter, outcome: outcome, reply: reply,
        at: time))
    close(reserved)
    try add(
      .end(
        batch: reserved.batch, attempt: reserved.attempt,
        SendingMark.End(outcome: outcome.rawValue, at: time.seconds, reply: reply)))
    if entered.duration(to: .now) > .seconds(Self.longestDelay) { try enter() }
  }

  /// Enters what came of letters by now.
  ///
  /// - Throws: `LedgerError`.
  func enter() throws {
    guard !ended.isEmpty else { return }
    try ledger.changeCases(enterEnded)
    forgetEnded()
  }

  /// Why a letter may not leave that is still approved and has changed since it was listed; nil for one
  /// that is not approved any more, or that nothing stands against.
  ///
  /// - Returns: the letter as it is now, and the reason.
  /// - Throws: `LedgerError`.
  func lapse(
    of letter: OutgoingLetter, at time: Instant
  ) throws -> (letter: OutgoingLetter, reason: String)? {
    guard let now = try ledger.outgoingLetter(letter.key), now.state == .approved else {
      return nil
    }
    return SendGate.lapse(of: now, configuration, at: time).map { (now, $0) }
  }

  /// Enters what came of letters, and takes back what was reserved and not begun.
  ///
  /// - Throws: `LedgerError`, `DeliveryError`.
  func finish() throws {
    guard marks != nil else { return }
    try ledger.changeCasesDurably { book in
      try enterEnded(book)
      for reserved in open.values {
        try book.releaseAttempt(reserved.attempt, of: reserved.letter.key)
      }
    }
    forgetEnded()
    open = [:]
    marks = nil
    try SendingMarks.remove(path: path)
  }

  private func close(_ reserved: Reserved) {
    open[reserved.attempt] = nil
  }

  private func add(_ mark: SendingMark) throws {
    let marks = try marks ?? SendingMarks(path: path)
    self.marks = marks
    try marks.add(mark)
  }

  /// Why a letter that was reserved is not to be sent.
  private func objection(to reserved: Reserved, at time: Instant) throws -> String? {
    let letter = reserved.letter
    if let reason = SendGate.lapse(of: letter, at: time) { return reason }
    guard try ledger.foreignVersion() != reserved.version else { return nil }
    guard let now = try ledger.outgoingLetter(letter.key), now.approval == letter.approval else {
      return "something happened to it while letters were sent"
    }
    if try ledger.hasReplied(sinceApprovalOf: letter.key) { return "the customer wrote back" }
    return SendGate.lapse(of: now, configuration, at: time)
  }

  private func enterEnded(_ book: CaseBook) throws {
    for attempt in ended { try attempt.enter(book, configuration) }
  }

  private func forgetEnded() {
    ended.removeAll(keepingCapacity: true)
    entered = .now
  }
}
