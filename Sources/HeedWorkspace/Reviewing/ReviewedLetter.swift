import HeedCore
import HeedLedger

/// A letter with all that a reviewer needs to decide.
package struct ReviewedLetter: Sendable {
  package let item: ReviewItem
  package let response: StoredResponse
  /// The name of the person who answers for the case; nil when nobody does.
  package let owner: String?
  /// What else is known of the customer: the company first, then the fields of the workspace.
  package let customerFacts: [CustomerFact]
  /// The language that the customer wants; nil when it is not known.
  package let wantedLanguage: String?
  /// What the customer wrote; nil for nothing.
  package let comment: String?
  /// The day on which the customer wrote it, as letters in this language have it.
  package let dayOfAnswer: String
  /// As it stands in its file.
  package let content: MailContent
  /// The SHA-256 of the letter without what is settled when it is sent; nil for one that can't be
  /// sent as it is.
  package let sha256: [UInt8]?
  /// The rule that asks for the letter, with what it saw; nil when it can't be shown any more.
  package let rule: Explanation.TriedRule?
  /// The words of the comment that led to its topics and tone.
  package let evidence: SignalEvidence
  /// The company and the address that all letters come from.
  package let sender: (company: String, address: String)

  package var letter: OutgoingLetter { item.letter }

  /// Whether a person has yet to say yes or no.
  package var waits: Bool { LetterApproval.states.contains(letter.state) }
}

extension PageComparison.Difference {
  /// What differs, for a person.
  package var message: String {
    let place =
      if page.isEmpty {
        "the page leaves out \"\(Self.shortened(text))\""
      } else if text.isEmpty {
        "only the page says \"\(Self.shortened(page))\""
      } else {
        "the page says \"\(Self.shortened(page))\" in place of \"\(Self.shortened(text))\""
      }
    return "most customers see the page, and it does not say what the text says: \(place)"
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 80 ? text : text.prefix(79) + "…"
  }
}
