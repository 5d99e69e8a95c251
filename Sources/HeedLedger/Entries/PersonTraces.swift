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

/// What takes the place of what is erased.
package struct Erasure: Sendable {
  package struct Replacement: Sendable {
    package let key: Int64
    /// Another id, where the old one told who the person was.
    package let id: String?
    package let record: [UInt8]

    package init(key: Int64, id: String?, record: [UInt8]) {
      self.key = key
      self.id = id
      self.record = record
    }
  }

  /// In any spelling, in lower case: what is looked for and taken out.
  package var spellings: [String]
  package var own: [Replacement] = []
  package var mentions: [Replacement] = []
  /// The keyed hashes of rejected rows, by the rows' keys.
  package var rejectedRows: [(key: Int64, hash: [UInt8])] = []
  /// The keyed hashes by which the person is known again.
  package var hashes: [[UInt8]] = []
  /// In seconds since 1970.
  package var at: Int64

  package init(spellings: [String], at: Int64) {
    self.spellings = spellings
    self.at = at
  }
}
