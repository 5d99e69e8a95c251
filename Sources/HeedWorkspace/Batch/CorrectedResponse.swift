import HeedCore

/// A response that was known with another answer, as the summary of a run tells it.
package struct CorrectedResponse: Sendable {
  /// The id that it has as a response of its own.
  package let response: String
  /// The id of the version that was read before.
  package let corrects: String
  package let change: AnswerChange
  /// The customer has had an answer: a person must say what comes next.
  package let isAnswered: Bool
  /// The id is not that of one response.
  package let isOfOtherCustomer: Bool

  /// Nil for a case whose response was not known.
  init?(_ new: Case) {
    guard let correction = new.correction else { return nil }
    response = new.identity.id
    corrects = correction.earlier.id
    change = correction.change
    isAnswered = correction.isAnswered && !correction.isOfOtherCustomer
    isOfOtherCustomer = correction.isOfOtherCustomer
  }
}
