/// What is wrong in the text of a template, and where.
public struct TemplateError: Error, Hashable, Sendable {
  /// One or two sentences in plain words.
  public let message: String
  public let position: Position
  /// The name that was probably meant.
  public let suggestion: String?

  /// Makes an error.
  public init(_ message: String, at position: Position, suggestion: String? = nil) {
    self.message = message
    self.position = position
    self.suggestion = suggestion
  }
}

/// Everything that is wrong in a template and its partials, in the order it was met.
public struct TemplateErrors: Error, Hashable, Sendable {
  /// At least one error.
  public let errors: [TemplateError]

  init(_ errors: [TemplateError]) {
    self.errors = errors
  }
}
