/// What a customer answered, as far as it may be put right in the survey tool afterwards.
package struct GivenAnswer: Hashable, Sendable {
  package var score: Double?
  package var comment: String?

  package init(score: Double?, comment: String?) {
    self.score = score
    self.comment = comment
  }
}
