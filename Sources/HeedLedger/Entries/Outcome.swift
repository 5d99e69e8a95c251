/// What came of a response, as far as a letter is concerned.
package enum Outcome: Sendable {
  /// A letter was written and waits for review.
  case drafted(DraftedLetter)
  /// A letter is due but could not be written as it should be.
  case held(HeldLetter)
  /// No letter, for the reason given in plain words, such as `no address`.
  case notWritten(reason: String)
}

/// A letter whose bytes are in the outbox.
package struct DraftedLetter: Sendable {
  package var recipient: String
  /// The name of the file inside the run's folder.
  package var file: String
  /// The Message-ID field without the angle brackets; unique in the ledger.
  package var messageID: String
  /// The SHA-256 of the letter's bytes: 32 bytes.
  package var sha256: [UInt8]
  /// When the letter was written, in seconds since 1970.
  package var createdAt: Int64
  /// Responses whose letters this one takes the place of, in the ledger or earlier in the chunk.
  package var supersedes: [ResponseIdentity]
  /// When the rule wants nobody to read it, or only when in doubt; nil for always.
  package var review: String?
  /// What a reviewer should look at twice: names without spaces.
  package var doubts: [String]

  package init(
    recipient: String, file: String, messageID: String, sha256: [UInt8], createdAt: Int64,
    supersedes: [ResponseIdentity] = [], review: String? = nil, doubts: [String] = []
  ) {
    self.recipient = recipient
    self.file = file
    self.messageID = messageID
    self.sha256 = sha256
    self.createdAt = createdAt
    self.supersedes = supersedes
    self.review = review
    self.doubts = doubts
  }
}

/// A letter that waits for something to be put right, described by a note in the outbox.
package struct HeldLetter: Sendable {
  /// Why, and what to do, in plain words.
  package var reason: String
  package var recipient: String?
  /// The name of the note inside the run's folder.
  package var file: String
  /// When the letter was held, in seconds since 1970.
  package var createdAt: Int64

  package init(reason: String, recipient: String?, file: String, createdAt: Int64) {
    self.reason = reason
    self.recipient = recipient
    self.file = file
    self.createdAt = createdAt
  }
}
