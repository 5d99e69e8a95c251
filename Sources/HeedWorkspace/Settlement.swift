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
  mutating func settle(_ new: DecidedCase, history: CustomerHistory?) -> SettledCase {
    guard case .drafted(let letter, _) = new.letter else {
      return SettledCase(decided: new, letter: new.letter)
    }
    let submittedAt = new.original.submittedAt
    let waiting = history?.waiting ?? []
    let contact = Gate.Contact(
      waitingSince: waiting.filter { !$0.isNote }.map(\.submittedAt).max()
        .map { Instant(seconds: $0) },
      lastLetterAt: history?.latestLetterAt.map { Instant(seconds: $0) })
    if let refusal = gate.refusal(
      of: contact, submittedAt: submittedAt, lettersInRun: lettersInRun, now: now)
    {
      return SettledCase(
        decided: new, letter: .notWritten(reason: refusal.reason, detail: refusal.detail))
    }
    let superseded = waiting.filter { $0.submittedAt <= submittedAt.seconds }
    if !superseded.contains(where: { !$0.isNote }) { lettersInRun += 1 }
    return SettledCase(
      decided: new, letter: .drafted(letter, supersedes: superseded.map(\.response)))
  }
}
