import HeedCore
import HeedLedger

/// A letter with all that a reviewer needs to decide.
package struct ReviewedLetter: Sendable {
  package let item: ReviewItem
  package let response: StoredResponse
  /// What the customer wrote; nil for nothing.
  package let comment: String?
  /// As it stands in its file.
  package let content: MailContent
  /// The SHA-256 of the letter without what is settled when it is sent; nil for one that can't be
  /// sent as it is.
  package let sha256: [UInt8]?
  /// Why the file can't be sent as it is.
  package let problem: OutgoingError?
  /// The rule that asks for the letter, with what it saw; nil when it can't be shown any more.
  package let rule: Explanation.TriedRule?

  package var letter: OutgoingLetter { item.letter }
}
