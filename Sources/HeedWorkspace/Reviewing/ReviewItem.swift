import HeedCore
import HeedLedger

/// A letter as a reviewer sees it in a list.
package struct ReviewItem: Sendable {
  package let letter: OutgoingLetter
  /// Its path in the workspace.
  package let path: String
  /// Why it can't be sent as it is; nil when it can.
  package let problem: OutgoingError?
  /// What the page of the letter says beside and unlike its text; nil for plain text only, and for
  /// a file that was not looked into.
  package let comparison: PageComparison?
  /// What to look at twice in this letter, its content included; not that it was late.
  ///
  /// Nothing once it is done with.
  package let oddities: [LetterOddity]
  /// Whether the answer was due before the letter was written.
  package let isLate: Bool
  /// The day by which the customer was to hear more, if the letter names one that is over: it is not to
  /// be sent like this.
  package let passedDay: String?
  /// Whether something stands against writing to the customer at all.
  package let isRefused: Bool
  let urgency: LetterUrgency

  /// What to look at twice, in plain words; that it is late comes last, as many letters may be.
  package var warnings: [String] {
    oddities.map(\.message) + (isLate ? [LetterDoubt.late.message] : [])
  }

  /// Whether it could leave as it is.
  package var isSendable: Bool { problem == nil && !isRefused && passedDay == nil }

  package var due: Instant? { letter.due.map { Instant(seconds: $0) } }
  /// The customer's name, or else the address.
  package var customer: String { letter.customerName ?? letter.recipient }

  /// - Parameters:
  ///   - letter: the letter.
  ///   - path: its path in the workspace.
  ///   - problem: why it can't be sent as it is.
  ///   - content: what its file says; nil for one that nobody has touched.
  ///   - configuration: what the files of the workspace say.
  ///   - now: the time that counts as now.
  init(
    _ letter: OutgoingLetter, path: String, problem: OutgoingError? = nil,
    content: MailContent? = nil, _ configuration: Configuration, now: Instant
  ) {
    self.letter = letter
    self.path = path
    self.problem = problem
    urgency = LetterUrgency(letter, configuration.settings.priorities)
    let objection = LetterObjection(letter, configuration)
    isRefused = objection != nil
    isLate = letter.isLate
    comparison = content.flatMap(PageComparison.init)
    passedDay = content.flatMap {
      PassedPromise(configuration.settings, now: now).day(in: letter, $0.text)
    }
    // Nobody decides about a letter that has left, or is not to.
    oddities =
      LetterState.unfinished.contains(letter.state)
      ? LetterOddity.all(
        of: letter, problem: problem, objection: objection, content: content,
        comparison: comparison, passedDay: passedDay, now: now) : []
  }
}
