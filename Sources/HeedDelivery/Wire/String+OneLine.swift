extension String {
  /// The text with runs of blanks and of characters that could steer a terminal as one blank.
  ///
  /// - Parameter limit: the most scalars that are kept; a longer text ends with `…`.
  /// - Returns: one line.
  package func onOneLine(limit: Int = 500) -> String {
    var line = ""
    var pending = false
    var count = 0
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .surrogate,
        .privateUse, .unassigned:
        pending = !line.isEmpty
      default:
        count += pending ? 2 : 1
        guard count <= limit else { return line + "…" }
        if pending { line.unicodeScalars.append(" ") }
        pending = false
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// The text with `(removed)` in place of words that must not be shown.
  func without(_ secrets: [String]) -> String {
    secrets.reduce(self) { text, secret in
      secret.isEmpty
        ? text
        : text.split(separator: secret, omittingEmptySubsequences: false)
          .joined(separator: "(removed)")
    }
  }
}
