import HeedCore
import HeedWorkspace

extension PreviewValue {
  /// Where the value came from, in words; in an example the response is made up.
  func origin(isExample: Bool) -> String {
    let place =
      switch origin {
      case .response: isExample ? "the example" : "the response"
      case .workedOut: "worked out"
      case .ledger: "the ledger"
      case .owner: "the owner"
      case .settings: "the settings"
      case .deadline: "the deadline"
      case .offer: "the offer"
      case .announcement: "the announcement"
      case .reader: "the reader"
      case .template: "the letter"
      }
    return detail.map { "\(place): \($0)" } ?? place
  }

  /// What it holds, or what stands in for it.
  var shown: String {
    text ?? (usesFallback ? "(nothing; the letter has a fallback)" : "(nothing)")
  }
}

extension ShownLetter.Kind {
  var isExample: Bool {
    if case .response = self { false } else { true }
  }

  /// For whom the letter is shown.
  var words: String {
    switch self {
    case .example(let rule?): "an example of the rule '\(rule)'"
    case .example(nil): "an example; no example in the rules leads to this letter"
    case .colleague: "an example of what a colleague gets"
    case .response(let id): "the response '\(id)'"
    }
  }
}

extension LetterSheet {
  /// What is odd about showing this letter, the language among it.
  var remarks: [String] {
    guard let chosenLanguage, let customersLanguage else { return notes }
    if Language.serves(chosenLanguage, wanted: customersLanguage) {
      return notes + ["a run writes it in \(chosenLanguage)"]
    }
    return notes + [
      "a run writes it in \(chosenLanguage), as it is not written in \(customersLanguage)"
    ]
  }
}
