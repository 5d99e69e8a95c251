/// Codes to give away, each to one customer: a file of `rules/offers/`.
package struct Offer: Hashable, Sendable {
  package let name: String
  /// The file's path in the workspace.
  package let file: String
  /// In the order in which they are given.
  package let codes: [String]
}
