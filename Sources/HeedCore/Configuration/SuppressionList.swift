/// People who must not be written to, from `rules/do-not-contact.txt`.
package struct SuppressionList: Sendable {
  private var addresses: Set<String> = []
  private var domains: Set<String> = []

  /// Reads one address or `@domain` a line; a line that begins with `#` is a comment.
  init(_ bytes: [UInt8], file: String, into diagnostics: inout Diagnostics) {
    let text = TextFile.text(bytes, file: file, into: &diagnostics) ?? ""
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let entry = String(line).trimmingWhiteSpace
      if entry.isEmpty || entry.hasPrefix("#") { continue }
      do throws(EmailAddressRefusal) {
        try insert(entry)
      } catch {
        diagnostics.add(
          Diagnostic(
            "wrong-address", at: SourceLocation(file: file, line: index + 1, column: 1),
            "'\(entry)' is neither an address nor @ and a domain: \(error.message)"))
      }
    }
  }

  /// Takes an entry in the form in which addresses go into messages, as they are compared there.
  private mutating func insert(_ entry: String) throws(EmailAddressRefusal) {
    if entry.hasPrefix("@") || entry.hasPrefix("*@") {
      domains.insert(try EmailAddress("x" + entry.drop { $0 == "*" }).domain.lowercased())
    } else {
      addresses.insert(try EmailAddress(entry).wire.lowercased())
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
