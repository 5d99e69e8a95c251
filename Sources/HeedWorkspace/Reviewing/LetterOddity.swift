import HeedCore
import HeedLedger

/// What a reviewer should look at twice in a letter.
package enum LetterOddity: Hashable, Sendable {
  /// It can't be sent as it is; the reason.
  case unfit(String)
  /// Something stands against writing to the customer at all.
  case refused(LetterObjection)
  /// Text and page say something else; how.
  case pageDiffers(String)
  /// The page hides or replaces words; how.
  case concealed(String)
  /// A yes does not hold any more; why.
  case voided(String)
  /// Somebody has changed the file, whose page may look otherwise than it reads.
  case editedByHand
  /// The server has refused it.
  case failed
  /// The customer has answered again.
  case answeredAgain
  /// The letter is not in the customer's language, but in this one.
  case otherLanguage(String?)
  /// Another doubt since it was written.
  case doubt(LetterDoubt)
  /// The case has another owner than the one who signs.
  case reassigned
  /// The answer has become late since, of which the letter says nothing.
  case becameLate
  /// It names a day by which the customer was to hear more, and which is over.
  case promisePassed(String)
  /// How the file is built.
  case remark(String)

  /// In plain words.
  package var message: String {
    switch self {
    case .unfit(let reason), .pageDiffers(let reason), .concealed(let reason), .remark(let reason):
      reason
    case .refused(let objection): "it is not to be sent: \(objection.message)"
    case .voided(let reason): "it was approved, and no longer is: \(reason)"
    case .editedByHand: "it was edited by hand"
    case .failed: "the server has refused it; 'heed log' says why"
    case .answeredAgain: "the customer has answered again since"
    case .otherLanguage(let language):
      LetterDoubt.otherLanguage.message + (language.map { ": it is in \($0)" } ?? "")
    case .doubt(let doubt): doubt.message
    case .reassigned: "the case was given to another owner since, and the one before signs it"
    case .becameLate: "it has become late since it was written"
    case .promisePassed(let day): "it names a day that has passed: \(day)"
    }
  }
}

extension LetterOddity {
  /// All of a letter, the gravest first, except that it was late when it was written.
  ///
  /// - Parameters:
  ///   - letter: the letter.
  ///   - problem: why it can't be sent as it is; nil when it can.
  ///   - objection: what stands against writing at all.
  ///   - content: what its file says; nil for one that nobody has touched.
  ///   - comparison: of the two parts of that; nil for plain text only.
  ///   - passedDay: the day by which the customer was to hear more, if it names one that is over.
  ///   - now: the time that counts as now.
  /// - Returns: the oddities.
  static func all(
    of letter: OutgoingLetter, problem: OutgoingError? = nil, objection: LetterObjection?,
    content: MailContent? = nil, comparison: PageComparison? = nil, passedDay: String? = nil,
    now: Instant
  ) -> [LetterOddity] {
    let concealed = letter.isEditedByHand ? comparison?.concealed ?? [] : []
    return [problem.map { .unfit($0.reason) }, objection.map { .refused($0) }].compactMap(\.self)
      + [(comparison?.difference?.message).map { .pageDiffers($0) }].compactMap(\.self)
      + concealed.map { .concealed($0) }
      + events(letter)
      + letter.doubts.compactMap(LetterDoubt.init(rawValue:)).compactMap { of($0, letter) }
      + (letter.hasBecomeLate(at: now) ? [.becameLate] : [])
      + [passedDay.map { .promisePassed($0) }].compactMap(\.self)
      + (content?.remarks ?? []).map { .remark($0) }
  }

  private static func of(_ doubt: LetterDoubt, _ letter: OutgoingLetter) -> LetterOddity? {
    switch doubt {
    case .late: nil
    case .otherLanguage: .otherLanguage(letter.language)
    case .oddAddress, .noName: .doubt(doubt)
    }
  }

  private static func events(_ letter: OutgoingLetter) -> [LetterOddity] {
    [
      letter.voided.map { .voided($0) },
      letter.isEditedByHand ? .editedByHand : nil,
      letter.state == .failed ? .failed : nil,
      letter.newestResponse != nil ? .answeredAgain : nil,
      letter.isReassigned ? .reassigned : nil,
    ].compactMap(\.self)
  }
}

extension OutgoingLetter {
  /// Whether the answer was due before the letter was written, of which the letter speaks.
  var isLate: Bool { doubts.contains(LetterDoubt.late.rawValue) }

  /// Whether the answer was due since the letter was written, of which the letter does not speak.
  func hasBecomeLate(at now: Instant) -> Bool {
    !isLate && dueState == .open && due.map { now.seconds > $0 } ?? false
  }
}
