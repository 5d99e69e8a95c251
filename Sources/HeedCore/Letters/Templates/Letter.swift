/// A finished letter: a whole message and what the ledger notes about it.
package struct Letter: Sendable {
  package let recipient: EmailAddress
  /// The language it is written in, which may not be the customer's.
  package let language: String
  package let messageID: MessageID
  /// The message up to the files that travel with it.
  package let head: [UInt8]
  /// The rest of the message, which all letters of a template share; empty for most.
  package let enclosed: [UInt8]
  /// The digest of the message without the two fields that are settled when it is sent, `X-Unsent`
  /// and `Date`.
  package let digest: Digest

  /// The message, byte for byte as it goes into the outbox.
  package var bytes: [UInt8] { enclosed.isEmpty ? head : head + enclosed }
}

/// Why a letter could not be written as it should be, and what a person can do about it.
package struct HoldReason: Error, Hashable, Sendable {
  package let message: String
  package let help: String

  package init(message: String, help: String) {
    self.message = message
    self.help = help
  }
}
