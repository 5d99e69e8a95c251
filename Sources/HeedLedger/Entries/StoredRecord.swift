/// A response as it came in, with what is needed to decide it again.
package struct StoredRecord: Hashable, Sendable {
  /// Its place among all responses; later ones have larger keys.
  package let key: Int64
  /// In seconds since 1970.
  package let submittedAt: Int64
  /// When the run that decided it was started, in seconds since 1970.
  package let decidedAt: Int64
  /// The whole response as a JSON object in UTF-8.
  package let record: [UInt8]
}
