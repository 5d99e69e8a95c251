/// What tells one response from all others: the source it came from and its id there.
package struct ResponseIdentity: Hashable, Sendable {
  /// The name of the source, such as `delighted`; not empty.
  package var source: String
  /// The id the source gave, or a stable one made from the content; not empty.
  package var id: String

  package init(source: String, id: String) {
    self.source = source
    self.id = id
  }
}
