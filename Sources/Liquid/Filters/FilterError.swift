/// Why a filter or a comparison could not work with a value; who catches it knows the place.
struct FilterError: Error {
  /// One sentence in plain words.
  let message: String
  /// Whether the value would have been larger than the limits allow.
  let isLimit: Bool

  init(_ message: String, isLimit: Bool = false) {
    self.message = message
    self.isLimit = isLimit
  }

  static let tooLargeNumber = FilterError("The number is too large.")

  static let tooLarge = FilterError(
    "A filter made a value larger than the limits allow.", isLimit: true)
}
