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
  /// What the file of rejected rows begins with: the header of the file.
  package var header: [UInt8]
  /// The row as it goes into the file of rejected rows.
  package var content: [UInt8]

  package init(
    hash: [UInt8], file: String, row: Int64, reason: String, header: [UInt8], content: [UInt8]
  ) {
    self.hash = hash
    self.file = file
    self.row = row
    self.reason = reason
    self.header = header
    self.content = content
  }
}
