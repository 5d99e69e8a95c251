/// The folders of the outbox that the batch job writes to.
package enum OutboxFolder: String, Hashable, Sendable, CaseIterable {
  /// Letters that wait for a person's yes.
  case review
  /// Notes on letters that could not be written as they should be.
  case held
}
