/// What is wrong inside one output or tag; who reads the template knows its place.
struct SyntaxError: Error {
  let message: String
  /// Where in the token's text, in bytes.
  let offset: Int
  let suggestion: String?

  init(_ message: String, at offset: Int, suggestion: String? = nil) {
    self.message = message
    self.offset = offset
    self.suggestion = suggestion
  }
}
