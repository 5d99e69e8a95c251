/// Why a YAML file cannot be read, in plain words, and where.
package struct YAMLError: Error, Hashable, Sendable {
  package let mark: YAMLMark
  package let message: String
  package let help: String?
}

extension YAMLError {
  /// Puts libyaml's words, which speak of tokens and productions, into words for people.
  ///
  /// - Parameters:
  ///   - problem: what libyaml says.
  ///   - mark: where it noticed the problem.
  ///   - opened: where the quote, list or group begins that it was reading.
  init(problem: String, at mark: YAMLMark, opened: YAMLMark? = nil) {
    let explanation = Self.explanations.first { problem.contains($0.problem) }
    let isQuote = problem.contains("unexpected end of stream")
    let bracket = problem.contains("expected ','") ? opened : nil
    self.init(
      mark: isQuote ? opened ?? mark : mark,
      message: explanation?.message ?? "this is not valid YAML: \(problem)",
      help: explanation.map {
        $0.help + (bracket.map { "; this one begins in line \($0.line)" } ?? "")
      })
  }

  private static let explanations: [(problem: String, message: String, help: String)] = [
    (
      "cannot start any token",
      "a value can't begin with this character",
      "put the value in quotes; indent with spaces, never with tabs"
    ),
    (
      "mapping values are not allowed",
      "a second colon, or a key indented differently from its neighbours",
      "put a value that holds ': ' in quotes, and line keys up under each other"
    ),
    (
      "could not find expected ':'",
      "a key without a colon after it",
      "write  key: value"
    ),
    (
      "did not find expected key",
      "this line is not lined up with the ones above it, or a quote or bracket is not closed",
      "line keys up under each other; close every quote, [ and {"
    ),
    (
      "did not find expected '-' indicator",
      "this line is not lined up with the list it stands in",
      "begin it with '- ' exactly under the one above, or indent it further"
    ),
    (
      "did not find expected ',' or ']'",
      "a list in [ ] is not closed, or a comma is missing",
      "write  [one, two, three]"
    ),
    (
      "did not find expected ',' or '}'",
      "a group in { } is not closed, or a comma is missing",
      "write  { key: value, key: value }"
    ),
    (
      "unexpected end of stream",
      "a quote is opened here and never closed",
      "close it, with the same kind of quote"
    ),
    (
      "found undefined alias",
      "this name after * was never given with &",
      "to mean the text itself, put it in quotes"
    ),
    (
      "unknown escape character",
      "in double quotes a backslash has a special meaning",
      "put a pattern with backslashes in single quotes"
    ),
    (
      "control characters are not allowed",
      "the file holds a control character that YAML does not allow",
      "delete the invisible character, or save the file as plain text"
    ),
    (
      "UTF-8",
      "the file is not saved as UTF-8",
      "save it with the encoding UTF-8"
    ),
  ]
}
