import HeedCore
import HeedLedger

/// A letter as a reviewer sees it in a list.
package struct ReviewItem: Sendable {
  package let letter: OutgoingLetter
  /// Its path in the workspace.
  package let path: String
  /// Why it can't be sent as it is; nil when it can.
  package let problem: OutgoingError?
  /// What to look at twice in this letter, in plain words, its content included.
  package let oddities: [String]
  /// Whether the answer was due before the letter was written.
  package let isLate: Bool
  /// Whether something stands against writing to the customer at all.
  package let isRefused: Bool
  let urgency: LetterUrgency

  /// That somebody has changed the file, whose page may look otherwise than it reads.
  package static let editedByHand = "it was edited by hand"

  /// That a yes does not hold any more.
  package static func voided(_ reason: String) -> String {
    "it was approved, and no longer is: \(reason)"
  }

  /// What to look at twice, in plain words; that it is late comes last, as many letters may be.
  package var warnings: [String] {
    oddities + (isLate ? [LetterDoubt.late.message] : [])
  }

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
    let objection = LetterObjection(letter, configuration, now: now)
    isRefused = objection != nil
    let reasons = [problem?.reason, objection.map { "it is not to be sent: \($0.message)" }]
    let doubts = letter.doubts.compactMap(LetterDoubt.init(rawValue:))
    isLate = doubts.contains(.late)
    let comparison = content.flatMap(PageComparison.init)
    let concealed = letter.isEditedByHand ? comparison?.concealed ?? [] : []
    oddities =
      reasons.compactMap(\.self) + [comparison?.difference?.message].compactMap(\.self) + concealed
      + Self.events(letter)
      + doubts.filter { $0 != .late }.map { Self.wording($0, letter) }
      + Self.lateness(letter, isKnown: isLate, now: now)
      + (content?.remarks ?? [])
  }

  private static func events(_ letter: OutgoingLetter) -> [String] {
    var events = letter.voided.map { [voided($0)] } ?? []
    if letter.isEditedByHand { events.append(editedByHand) }
    if letter.state == .failed { events.append("the server has refused it; 'heed log' says why") }
    if letter.newestResponse != nil { events.append("the customer has answered again since") }
    return events
  }

  private static func wording(_ doubt: LetterDoubt, _ letter: OutgoingLetter) -> String {
    guard doubt == .otherLanguage, let language = letter.language else { return doubt.message }
    return "\(doubt.message): it is in \(language)"
  }

  /// That the answer has become late since, of which the letter says nothing.
  private static func lateness(
    _ letter: OutgoingLetter, isKnown: Bool, now: Instant
  ) -> [String] {
    guard let due = letter.due, now.seconds > due, letter.dueState == .open, !isKnown else {
      return []
    }
    return ["it has become late since it was written"]
  }
}
