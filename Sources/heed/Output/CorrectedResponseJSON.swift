import HeedWorkspace

/// A response that was known with another answer, as `heed run --format json` prints it.
struct CorrectedResponseJSON: Encodable {
  let response: String
  let corrects: String
  let scoreBefore: Nullable<Double>
  /// Null when it is as before.
  let score: Nullable<Double>
  /// `added` or `changed`; null when it is as before.
  let comment: Nullable<String>
  let answeredBefore: Bool
  let otherCustomer: Bool

  init(_ response: CorrectedResponse) {
    self.response = response.response
    corrects = response.corrects
    scoreBefore = Nullable(response.change.scoreBefore)
    score = Nullable(response.change.score)
    comment = Nullable(response.change.comment?.rawValue)
    answeredBefore = response.isAnswered
    otherCustomer = response.isOfOtherCustomer
  }
}
