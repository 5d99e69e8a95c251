/// An attempt to send a letter that was not completed.
package struct OpenAttempt: Hashable, Sendable {
  package let attempt: Int64
  /// The letter's key.
  package let letter: Int64
  /// The batch that it was reserved in; nil in entries of earlier releases.
  package let batch: String?
}
