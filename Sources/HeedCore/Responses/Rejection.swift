/// A record that can't be used, as it was, and why.
package struct Rejection: Sendable {
  /// The number of the row as people count; the first row under the header is 1.
  package let row: Int
  /// The line of the file on which the record starts, from 1.
  package let line: Int
  /// The record without its line end, in UTF-8.
  package let bytes: [UInt8]
  /// One sentence in plain words, without a full stop.
  package let reason: String
}
