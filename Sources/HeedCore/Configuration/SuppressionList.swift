import TextMatching

/// People who must not be written to, from `rules/do-not-contact.txt`.
package struct SuppressionList: Sendable {
  private var addresses: Set<String> = []
  private var domains: Set<String> = []

  /// Reads one address or `@domain` a line; a line that begins with `#` is a comment.
  init(_ text: String, file: String, into diagnostics: inout Diagnostics) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let entry = FoldedText(trimming: String(line)).string
      if entry.isEmpty || entry.hasPrefix("#") { continue }
      if entry.hasPrefix("@"), entry.contains(".") {
        domains.insert(String(entry.dropFirst()))
      } else if entry.dropFirst().contains("@"), !entry.contains(" ") {
        addresses.insert(entry)
      } else {
        diagnostics.add(
          Diagnostic(
            "wrong-value", at: SourceLocation(file: file, line: index + 1, column: 1),
            "'\(line)' is neither an address nor @ and a domain"))
      }
    }
  }

  /// Whether an address, given in lower case, or its domain is on the list.
  package func contains(_ address: String) -> Bool {
    guard !(addresses.isEmpty && domains.isEmpty) else { return false }
    if addresses.contains(address) { return true }
    return address.lastIndex(of: "@").map {
      domains.contains(String(address[address.index(after: $0)...]))
    } ?? false
  }
}
