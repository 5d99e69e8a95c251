import HeedCore
import HeedDelivery
import HeedLedger

/// Finds out how far a program has come that was stopped while it sent, and enters it.
///
/// Only what is proven counts. A letter was not handed over when the marks of its batch are there
/// and whole, are of this start of the machine, and don't say that its turn had come. What came of
/// it is what they say. Otherwise nobody knows: when the marks were lost, belong to another batch
/// or were damaged.
struct SendRecovery {
  private let ledger: Ledger
  private let configuration: Configuration
  private let workspace: Workspace

  init(_ ledger: Ledger, _ configuration: Configuration, _ workspace: Workspace) {
    self.ledger = ledger
    self.configuration = configuration
    self.workspace = workspace
  }

  /// The file of marks.
  var path: String { workspace.path(Self.marks) }

  private static let marks = ".heed/sending"

  private enum Finding {
    case notBegun
    case ended(AttemptOutcome, SendingMark.End)
    case unknown
  }

  /// The letters of which nobody would know whether they were sent; nothing is entered.
  ///
  /// - Throws: `LedgerError`, `DeliveryError`.
  func unknownLetters() throws -> Set<Int64> {
    Set(
      try findings().compactMap { open, finding in
        switch finding {
        case .unknown, .ended(.unknown, _): open.letter
        case .notBegun, .ended: nil
        }
      })
  }

  /// Enters what became of the letters, and removes the marks.
  ///
  /// - Parameter now: the time of what is found out only now.
  /// - Throws: `LedgerError`, `DeliveryError`; `OutgoingError` when the ledger is older than the marks.
  func enter(now: Instant) throws {
    let findings = try findings()
    if !findings.isEmpty {
      try ledger.changeCasesDurably { book in
        for (open, finding) in findings {
          guard let letter = try book.letter(open.letter) else { continue }
          let ended: EndedAttempt
          switch finding {
          case .notBegun:
            try book.releaseAttempt(open.attempt, of: open.letter)
            continue
          case .ended(let outcome, let end):
            ended = EndedAttempt(
              attempt: open.attempt, letter: letter, outcome: outcome, reply: end.reply,
              at: Instant(seconds: end.at))
          case .unknown:
            ended = EndedAttempt(
              attempt: open.attempt, letter: letter, outcome: .unknown,
              reply: "heed was stopped while it was being sent", at: now)
          }
          try ended.enter(book, configuration)
        }
      }
    }
    try SendingMarks.remove(path: path)
  }

  /// Enters it unless a sender is at work.
  ///
  /// - Throws: `LedgerError`, `DeliveryError`.
  func enterUnlessSending(now: Instant) throws {
    guard try !ledger.openAttempts().isEmpty else { return }
    let lock: WorkspaceLock
    do {
      lock = try workspace.lock(.send, now: now)
    } catch let error as DeliveryError where error.kind == .locked {
      return
    }
    defer { withExtendedLifetime(lock) {} }
    do {
      try enter(now: now)
    } catch OutgoingError.foreignMarks {
      // Said when letters are to be sent; nothing else depends on it.
    }
  }

  private func findings() throws -> [(OpenAttempt, Finding)] {
    let open = try ledger.openAttempts()
    var batches: [String: String?] = [:]
    var begun: Set<OpenAttempt.Mark> = []
    var ended: [OpenAttempt.Mark: SendingMark.End] = [:]
    let isWhole = try SendingMarks.forEach(in: path) { mark in
      switch mark {
      case .batch(let name, let boot): batches[name] = boot
      case .begin(let batch, let attempt):
        begun.insert(OpenAttempt.Mark(batch: batch, attempt: attempt))
      case .end(let batch, let attempt, let end):
        ended[OpenAttempt.Mark(batch: batch, attempt: attempt)] = end
      }
    }
    try checkKnown(begun)
    let boot = MachineStart.identity()
    return open.map { attempt in
      guard let batch = attempt.batch else { return (attempt, .unknown) }
      let mark = OpenAttempt.Mark(batch: batch, attempt: attempt.attempt)
      if let end = ended[mark] {
        return (attempt, AttemptOutcome(rawValue: end.outcome).map { .ended($0, end) } ?? .unknown)
      }
      let isProven = isWhole && boot != nil && batches[batch] == boot
      return (attempt, isProven && !begun.contains(mark) ? .notBegun : .unknown)
    }
  }

  /// Makes sure that the ledger knows of all letters whose turn had come.
  private func checkKnown(_ begun: Set<OpenAttempt.Mark>) throws {
    let known = try ledger.attempts(inBatches: Set(begun.map(\.batch)))
    let unknown = begun.count { known[$0.batch]?.contains($0.attempt) != true }
    if unknown > 0 { throw OutgoingError.foreignMarks(Self.marks, unknown) }
  }
}

extension OpenAttempt {
  /// What marks call an attempt.
  fileprivate struct Mark: Hashable {
    let batch: String
    let attempt: Int64
  }
}
