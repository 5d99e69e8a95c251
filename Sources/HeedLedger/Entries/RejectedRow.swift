/// A row that could not be used, kept as it was.
package struct RejectedRow: Hashable, Sendable {
  /// A hash of the row's content, 16 to 64 bytes; a row is recorded once.
  package var hash: [UInt8]
  /// The name of the file it was read from.
  package var file: String
  /// The number of the row in that file, from 1.
  package var row: Int64
  /// Why it could not be used, in plain words.
  package var reason: String
  /// The bytes of the row as they were read.
  package var raw: [UInt8]

  package init(hash: [UInt8], file: String, row: Int64, reason: String, raw: [UInt8]) {
    self.hash = hash
    self.file = file
    self.row = row
    self.reason = reason
    self.raw = raw
  }
}
