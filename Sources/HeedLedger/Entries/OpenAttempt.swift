/// An attempt to send a letter that was not completed.
package struct OpenAttempt: Hashable, Sendable {
  package let attempt: Int64
  /// The letter's key.
  package let letter: Int64
  /// What tells the start of the machine at which it was reserved; nil when it could not be told.
  package let boot: String?
  /// Whether the server was about to be spoken to.
  package let hasBegun: Bool
}
