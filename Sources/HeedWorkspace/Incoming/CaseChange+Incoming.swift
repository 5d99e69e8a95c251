import HeedCore
import HeedLedger

extension CaseChange {
  /// Takes back that a letter was the first answer, because it did not arrive: the answer is owed
  /// again, and so are those to earlier responses that it stood for.
  ///
  /// An answer that was given some other way stays.
  ///
  /// - Parameters:
  ///   - letter: what came back.
  ///   - policy: what reopening does to the clock.
  /// - Returns: whether an answer is owed again.
  /// - Throws: `CaseError`, `LedgerError`.
  mutating func takeBackAnswer(
    of letter: OutgoingLetter, _ policy: DeadlineLife.Reopening
  ) throws -> Bool {
    guard let response = try book.response(letter.response) else { return false }
    return try takeBackAnswer(of: response, by: letter.file, policy)
  }

  /// Each response is superseded at most once, so that this ends.
  private mutating func takeBackAnswer(
    of response: StoredResponse, by answer: String, _ policy: DeadlineLife.Reopening
  ) throws -> Bool {
    let last = response.events.last { $0.what == .answered }
    guard last?.detail == answer,
      let deadline = response.deadlines.first(where: { $0.deadline.kind == .respond }),
      deadline.state == .met || deadline.state == .missed
    else { return false }
    try change(deadline, .reopened, policy.rawValue) { life, terms, now throws(DeadlineRefusal) in
      try life.reopen(at: now, policy, terms)
    }
    for older in try book.superseded(
      by: response.key, id: response.identity.id, of: response.customer)
    {
      _ = try takeBackAnswer(of: older, by: response.identity.id, policy)
    }
    return true
  }

  /// Lets clocks run again that stood still because we waited for the customer.
  ///
  /// - Returns: whether there were any.
  /// - Throws: `CaseError`, `LedgerError`.
  mutating func resumeWaiting(_ identity: ResponseIdentity) throws -> Bool {
    let paused = try book.response(identity)?.deadlines.filter { $0.state == .paused } ?? []
    for deadline in paused {
      try change(deadline, .resumed) { life, terms, now throws(DeadlineRefusal) in
        try life.resume(at: now, terms)
      }
    }
    return !paused.isEmpty
  }
}
