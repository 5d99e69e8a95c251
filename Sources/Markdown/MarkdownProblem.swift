/// Why a template's Markdown can't become a letter.
package struct MarkdownProblem: Hashable, Sendable {
  /// The line of the file, counted from 1.
  package let line: Int
  /// What is wrong, in plain words.
  package let message: String
  /// What to do about it.
  package let help: String
}

/// Every problem of one document, in the order of its lines; never empty.
package struct MarkdownProblems: Error, Hashable, Sendable {
  package let problems: [MarkdownProblem]
}
