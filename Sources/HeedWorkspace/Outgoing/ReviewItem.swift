import HeedCore
import HeedLedger

/// A letter as a reviewer sees it in a list.
package struct ReviewItem: Sendable {
  package let letter: OutgoingLetter
  /// Its path in the workspace.
  package let path: String
  /// Why it can't be sent as it is; nil when it can.
  package let problem: OutgoingError?
  /// What to look at twice, in plain words.
  package let warnings: [String]
  /// Whether something stands against writing to the customer at all.
  package let isRefused: Bool
  let urgency: LetterUrgency

  package var due: Instant? { letter.due.map { Instant(seconds: $0) } }
  /// The customer's name, or else the address.
  package var customer: String { letter.customerName ?? letter.recipient }

  init(
    _ letter: OutgoingLetter, path: String, problem: OutgoingError? = nil,
    _ configuration: Configuration, now: Instant
  ) {
    self.letter = letter
    self.path = path
    self.problem = problem
    urgency = LetterUrgency(letter, configuration.settings.priorities)
    let objection = LetterObjection(letter, configuration, now: now)
    isRefused = objection != nil
    let reasons = [problem?.reason, objection.map { "it is not to be sent: \($0.message)" }]
    warnings = reasons.compactMap(\.self) + Self.warnings(letter, now: now)
  }

  private static func warnings(_ letter: OutgoingLetter, now: Instant) -> [String] {
    var warnings = letter.voided.map { ["it was approved, and no longer is: \($0)"] } ?? []
    if letter.state == .failed { warnings.append("the server has refused it; 'heed log' says why") }
    warnings += letter.doubts.compactMap { LetterDoubt(rawValue: $0)?.message }
    if let due = letter.due, now.seconds > due, letter.dueState == .open {
      if !letter.doubts.contains(LetterDoubt.late.rawValue) {
        warnings.append("the answer has become due since the letter was written")
      }
    }
    if letter.newestResponse != nil { warnings.append("the customer has answered again since") }
    return warnings
  }
}
