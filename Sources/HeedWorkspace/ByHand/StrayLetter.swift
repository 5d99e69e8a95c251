import HeedLedger

/// A file in `review/` or `approved/` that is no letter on its way.
package struct StrayLetter: Hashable, Sendable {
  /// Relative to the outbox.
  package let path: String
  /// What has become of the letter that it is a copy of; nil for a file that heed does not know.
  package let state: LetterState?
}
