/// A response as the ledger has it, with all that came of it.
package struct StoredResponse: Hashable, Sendable {
  package enum Outcome: String, Hashable, Sendable {
    case drafted
    case held
    case notWritten = "not_written"
  }

  package struct Letter: Hashable, Sendable {
    package var state: LetterState
    package var recipient: String?
    /// The name of the file; nil once it has been removed.
    package var file: String?
    package var messageID: String?
    /// The SHA-256 of the letter's bytes; empty for a held one.
    package var sha256: [UInt8]
    /// In seconds since 1970.
    package var createdAt: Int64
  }

  /// Its place among all responses; later ones have larger keys.
  package var key: Int64
  package var identity: ResponseIdentity
  package var run: String
  /// When the run was started, in seconds since 1970.
  package var decidedAt: Int64
  package var customer: String?
  package var customerName: String?
  package var survey: String?
  package var score: Double?
  package var band: String?
  /// In seconds since 1970.
  package var submittedAt: Int64
  /// The hash of the rules it was decided by, for `Ledger.rules(hash:)`.
  package var rulesHash: String
  package var rule: String
  package var priority: String
  package var template: String?
  package var language: String?
  package var owner: String?
  /// A JSON array of strings.
  package var tags: String
  package var outcome: Outcome
  /// Why there is no letter, or why it is held.
  package var reason: String?
  /// The whole response as a JSON object in UTF-8.
  package var record: [UInt8]

  package var letter: Letter?
  package var deadlines: [ListedDeadline] = []
  package var events: [CaseEvent] = []
}
