/// A code of an offer that a letter gives to a customer; no other letter ever gives it.
package struct GivenCode: Hashable, Sendable {
  package let offer: String
  package let code: String
  /// In seconds since 1970.
  package let at: Int64

  package init(offer: String, code: String, at: Int64) {
    self.offer = offer
    self.code = code
    self.at = at
  }
}
