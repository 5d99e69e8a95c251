/// Everything in the ledger that is about one person, or names them.
package struct PersonTraces: Sendable {
  /// A response with what is needed to erase a person from it.
  package struct Response: Sendable {
    package let key: Int64
    package let identity: ResponseIdentity
    package let run: String
    package let customerName: String?
    /// The file of its letter, or of the note on a held one.
    package let letterFile: String?
    /// The whole response as a JSON object in UTF-8.
    package let record: [UInt8]
  }

  /// A row that could not be used and has the person's address in it.
  package struct Row: Sendable {
    package let key: Int64
    package let run: String
    package let file: String
    package let row: Int64
    package let reason: String
    package let hash: [UInt8]
    package let content: [UInt8]
  }

  /// The person's own responses.
  package internal(set) var own: [Response] = []
  /// Responses of others in which, or in whose logs, the address stands.
  package internal(set) var mentions: [Response] = []
  package internal(set) var rejectedRows: [Row] = []

  package var isEmpty: Bool { own.isEmpty && mentions.isEmpty && rejectedRows.isEmpty }
}
