import HeedCore
import HeedLedger

/// Says for each case, in input order, what becomes of its letter, given the cases before it.
struct Settlement {
  let gate: Gate
  let now: Instant
  /// Letters written in this run so far.
  private(set) var lettersInRun: Int

  init(gate: Gate, now: Instant, lettersInRun: Int) {
    self.gate = gate
    self.now = now
    self.lettersInRun = lettersInRun
  }

  /// Settles a case that is decided.
  mutating func settle(_ new: inout Case, history: CustomerHistory?) {
    guard case .drafted(let letter, _) = new.letter else { return }
    let waiting = history?.waiting ?? []
    let contact = Gate.Contact(
      waitingSince: waiting.filter { !$0.isNote }.map(\.submittedAt).max()
        .map { Instant(seconds: $0) },
      lastLetterAt: history?.latestLetterAt.map { Instant(seconds: $0) })
    if let refusal = gate.refusal(
      of: contact, submittedAt: new.submittedAt, lettersInRun: lettersInRun, now: now)
    {
      new.letter = .notWritten(reason: refusal.reason, detail: refusal.detail)
      return
    }
    let superseded = waiting.filter { $0.submittedAt <= new.submittedAt.seconds }
    new.letter = .drafted(letter, supersedes: superseded.map(\.response))
    if !superseded.contains(where: { !$0.isNote }) { lettersInRun += 1 }
  }
}
