import HeedCore
import HeedDelivery
import HeedLedger

/// Tries letters again that could not be written when their responses came in: what they lacked may
/// be there by now.
///
/// The decision stands, with its priority, owner and deadlines; the letter is the one that today's rules
/// and templates give, and its rule's word on review does not count: a person looks at it. It appears
/// in the folder of the run in which it was held.
struct HeldLetters {
  private let ledger: Ledger
  private let outbox: Outbox
  private let configuration: Configuration
  private let now: Instant
  private var maker: DecisionMaker
  private var settlement: Settlement

  /// What came of trying.
  struct Result {
    var written = 0
    /// The runs in whose folders the letters lie, in order.
    var runs: [String] = []
    /// How many could not be written this time either.
    var stillHeld = 0
  }

  /// A letter that was held and can be written.
  private struct Ready {
    let held: StoredResponse
    let template: String?
    let letter: Letter
    let drafted: DraftedLetter
    let code: GivenCode?
  }

  init(
    ledger: Ledger, outbox: Outbox, configuration: Configuration, now: Instant
  ) throws {
    self.ledger = ledger
    self.outbox = outbox
    self.configuration = configuration
    self.now = now
    let writer = try LetterWriter(configuration, date: now)
    maker = try DecisionMaker(
      triage: configuration.triage, schema: configuration.schema, writer: writer, now: now)
    settlement = Settlement(
      configuration, now: now, lettersInRun: 0,
      codes: try OfferCodes(configuration.offers, ledger, now: now), writer: writer)
  }

  /// So many are tried at a time.
  private static let batch = 200

  /// Writes those that can be written by now; of the others, it is noted what they lack.
  ///
  /// Stopped half-way, it can be called again.
  ///
  /// - Throws: `LedgerError`, `DeliveryError`, `CalendarError`.
  mutating func tryAgain() throws -> Result {
    var result = Result()
    var last: Int64 = 0
    while case let held = try ledger.heldResponses(after: last, limit: Self.batch), !held.isEmpty {
      last = held[held.count - 1].key
      var ready: [Ready] = []
      var customers = try Customers(ledger: ledger)
      try customers.load(Set(held.compactMap(\.customer)))
      for (index, stored) in held.enumerated() where stored.awaitsAnswer {
        let new = try attempt(stored, customers)
        guard let new else {
          result.stillHeld += 1
          continue
        }
        customers.record(new.settled, batch: index, now: now)
        ready.append(new.ready)
      }
      try commit(ready)
      result.written += ready.count
      result.runs = Set(result.runs + ready.map(\.held.run)).sorted()
    }
    return result
  }

  /// Nil when the letter can't be written, or is not to be, this time either.
  private mutating func attempt(
    _ stored: StoredResponse, _ customers: Customers
  ) throws -> (settled: SettledCase, ready: Ready)? {
    guard
      let response = configuration.response(from: stored.record, anew: true)
    else { return nil }
    let new = Case(stored, response, gate: configuration.gate)
    let decided = try maker.decide(new, history: nil, keeping: StandingTerms(of: stored))
    var history = customers.history(of: new)
    history?.waiting.removeAll { $0.response == stored.identity }
    let settled = settlement.settle(
      decided, history: history, suppression: customers.suppression(of: new))
    switch settled.letter {
    case .notWritten: return nil
    case .held(let reason, _):
      try note(reason, decided, stored)
      return nil
    case .drafted(let letter, let superseded):
      let drafted = DraftedLetter(
        letter, of: decided, file: stored.letterFile, at: now, supersedes: superseded, review: nil)
      return (
        settled,
        Ready(
          held: stored, template: decided.decision.template, letter: letter, drafted: drafted,
          code: settled.code)
      )
    }
  }

  /// Notes that a letter is held for another reason than before.
  private func note(
    _ reason: HoldReason, _ decided: DecidedCase, _ stored: StoredResponse
  ) throws {
    guard reason.message != stored.reason, let file = stored.letter?.file else { return }
    try outbox.replaceNote(
      file, run: stored.run,
      by: Array(HeldNote(decided, reason: reason, zone: configuration.settings.timeZone).text.utf8))
    try ledger.changeCases { try $0.hold(stored, because: reason.message) }
  }

  /// Writes letters where nobody sees them, enters them, and shows them in the place of their notes.
  private func commit(_ ready: [Ready]) throws {
    guard !ready.isEmpty else { return }
    let runs = Dictionary(grouping: ready, by: \.held.run)
    for (run, letters) in runs {
      let staged = try outbox.stage(run: run)
      for new in letters {
        try staged.write(new.letter.bytes, to: new.drafted.file, in: .review)
      }
      try staged.sync()
    }
    // A note that stayed behind would have somebody write by hand, and the customer two letters.
    for new in ready {
      if let note = new.held.letter?.file { try outbox.removeNote(note, run: new.held.run) }
    }
    var superseded: [LetterFile] = []
    try ledger.changeCases { book in
      for new in ready {
        superseded += try book.write(
          new.drafted, to: new.held, template: new.template,
          language: new.letter.language, code: new.code)
      }
    }
    for run in runs.keys.sorted() { try outbox.publish(run: run) }
    for file in superseded { try outbox.withdraw(file) }
    try ledger.forgetFiles(of: superseded)
  }
}

extension StoredResponse {
  /// Whether nobody has answered the customer, or is waiting for one.
  fileprivate var awaitsAnswer: Bool {
    deadlines.first { $0.deadline.kind == .respond }.map { $0.state == .open } ?? true
  }

  /// The name of the letter's file, which was that of its note.
  fileprivate var letterFile: String {
    let note = letter?.file ?? ""
    return (note.hasSuffix(".txt") ? String(note.dropLast(4)) : note) + ".eml"
  }
}
