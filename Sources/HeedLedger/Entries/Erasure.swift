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
