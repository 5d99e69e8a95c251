/// An address that nobody here has.
package struct UnknownAddress: Hashable, Sendable {
  /// In lower case.
  package let address: String
  /// Those that are known and may be meant.
  package let near: [String]
}
