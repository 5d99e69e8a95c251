/// A response as it was read once; it is read again when its answer has been changed since.
package struct ResponseVersion: Hashable, Sendable {
  /// Stands between the id of a response and the mark of a later version.
  package static let separator = "#"

  package var identity: ResponseIdentity
  package var answer: GivenAnswer
  /// As in `Entry.customer`.
  package var customer: String?
  /// Whether the customer has had an answer to it, or may have had one.
  package var isAnswered: Bool
  /// Whether something was erased from it, so that its answer says nothing any more.
  package var isErased: Bool

  package init(
    identity: ResponseIdentity, answer: GivenAnswer, customer: String?, isAnswered: Bool = false,
    isErased: Bool = false
  ) {
    self.identity = identity
    self.answer = answer
    self.customer = customer
    self.isAnswered = isAnswered
    self.isErased = isErased
  }
}
