import HeedCore
import HeedLedger

/// What a message does to clocks.
///
/// The message has come, whatever the settings say about a clock by now: one that can't be changed is
/// left as it is, and the log says why.
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
  /// - Throws: `LedgerError`.
  mutating func takeBackAnswer(
    of letter: OutgoingLetter, _ policy: DeadlineLife.Reopening
  ) throws -> ClockNews {
    guard let response = try book.response(letter.response) else { return ClockNews() }
    return try takeBackAnswer(of: response, by: letter.file, policy)
  }

  /// Each response is superseded at most once, so that this ends.
  private mutating func takeBackAnswer(
    of response: StoredResponse, by answer: String, _ policy: DeadlineLife.Reopening
  ) throws -> ClockNews {
    let last = response.events.last { $0.what == .answered }
    guard last?.detail == answer,
      let deadline = response.deadlines.first(where: { $0.deadline.kind == .respond }),
      deadline.state == .met || deadline.state == .missed
    else { return ClockNews() }
    var news = try changeIfPossible(deadline, .reopened, policy.rawValue) {
      life, terms, now throws(DeadlineRefusal) in try life.reopen(at: now, policy, terms)
    }
    for older in try book.superseded(
      by: response.key, id: response.identity.id, of: response.customer)
    {
      news.add(try takeBackAnswer(of: older, by: response.identity.id, policy))
    }
    return news
  }

  /// Lets clocks run again that stood still because we waited for the customer.
  ///
  /// - Returns: whether there were any.
  /// - Throws: `LedgerError`.
  mutating func resumeWaiting(_ identity: ResponseIdentity) throws -> ClockNews {
    var news = ClockNews()
    let paused = try book.response(identity)?.deadlines.filter { $0.state == .paused } ?? []
    for deadline in paused {
      news.add(
        try changeIfPossible(deadline, .resumed) { life, terms, now throws(DeadlineRefusal) in
          try life.resume(at: now, terms)
        })
    }
    return news
  }

  private mutating func changeIfPossible(
    _ deadline: ListedDeadline, _ what: CaseEvent.What, _ detail: String? = nil,
    _ body: (inout DeadlineLife, DeadlineTerms, Instant) throws(DeadlineRefusal) -> Void
  ) throws -> ClockNews {
    do {
      try change(deadline, what, detail, body)
      return ClockNews(hasChanged: true)
    } catch let error as CaseError {
      try book.enter(CaseEvent(.noted, at: now.seconds, reason: error.message), key: deadline.key)
      return ClockNews(refusals: [error.message])
    }
  }
}
