import HeedCore

/// One letter in its languages, side by side.
package struct LetterSheet: Sendable {
  package let template: String
  /// What is odd about showing this letter for this response.
  package var notes: [String] = []
  package let letters: [ShownLetter]
  /// The language that a run would write in; nil for an example, which is shown in each.
  package var chosenLanguage: String?
  /// The language of a response that there is; nil when it is not known.
  package var customersLanguage: String?
}

/// A letter in one language, and for whom it is shown.
package struct ShownLetter: Sendable {
  /// Which response the letter is shown for.
  package enum Kind: Hashable, Sendable {
    /// One of an example of a rule; all made up when there is none that leads to the letter.
    case example(rule: String?)
    case response(id: String)
    /// A mail to a colleague, all made up.
    case colleague
  }

  package let preview: LetterPreview
  package let kind: Kind
  /// The rule that decided the response; nil for a mail to a colleague.
  package var rule: String?
  package var priority: String?
}

/// A letter in the list of all letters.
package struct ListedLetter: Sendable {
  package let name: String
  package let languages: [String]
  /// The rules that choose it.
  package let rules: [String]
}
