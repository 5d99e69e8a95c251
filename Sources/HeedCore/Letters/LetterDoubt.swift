/// What a reviewer should look at twice in a letter that could be written as it should be.
package enum LetterDoubt: String, CaseIterable, Sendable {
  /// The address has characters that can mislead the eye.
  case oddAddress = "odd_address"
  /// The letter is in another language than the customer's.
  case otherLanguage = "other_language"
  /// The letter greets without a name, as none is known.
  case noName = "no_name"
  /// The answer was due before the letter was written.
  case late

  /// What is odd about a letter.
  ///
  /// - Parameters:
  ///   - letter: as it was written.
  ///   - response: what it answers.
  ///   - respondBy: when the answer is due; nil when none was promised.
  ///   - now: when it was written.
  /// - Returns: the doubts, in the order of the cases.
  package static func all(
    of letter: Letter, to response: Response, respondBy: Instant?, now: Instant
  ) -> [LetterDoubt] {
    allCases.filter { doubt in
      switch doubt {
      case .oddAddress: !letter.recipient.oddities.isEmpty
      case .otherLanguage:
        response.text(.language).map { !Language.serves(letter.language, wanted: $0) } ?? false
      case .noName:
        response.text(.fullName) == nil && response.text(.firstName) == nil
          && response.text(.lastName) == nil
      case .late: respondBy.map { $0 < now } ?? false
      }
    }
  }

  /// What is odd, for a person.
  package var message: String {
    switch self {
    case .oddAddress: "odd address: characters that look like others or can't be seen"
    case .otherLanguage: "not in the customer's language"
    case .noName: "greets without a name, as none is known"
    case .late: "late"
    }
  }
}
