/// What is wrong with a short text that a person wrote, such as `4 workng hours`.
///
/// The text's place is known to whoever read the file, who adds it.
package struct TextProblem: Error, Hashable, Sendable {
  /// One sentence in plain words.
  package let message: String
  /// What to write instead.
  package let help: String?

  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
