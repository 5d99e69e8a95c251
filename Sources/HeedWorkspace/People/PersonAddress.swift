import HeedCore

/// A person's address, in all the spellings under which something may be known of them.
package struct PersonAddress: Hashable, Sendable {
  /// In lower case, in the one spelling that the ledger knows people by; or as given, where no mail can
  /// be sent to it.
  package let folded: String
  /// In lower case, each once.
  let spellings: [String]

  /// - Throws: `PersonError.wrongAddress` for a text without an @ or with blanks in it.
  package init(_ text: String) throws(PersonError) {
    let given = text.filter { !$0.isWhitespace }.lowercased()
    guard given.count > 2, given.contains("@"), !text.dropFirst().dropLast().contains(" ") else {
      throw .wrongAddress(text, reason: "it has no @ in it, or blanks")
    }
    folded = (try? EmailAddress(given))?.folded ?? given
    spellings = folded == given ? [given] : [folded, given]
  }

  /// Whether the address stands in some bytes.
  func isIn(_ bytes: [UInt8]) -> Bool {
    spellings.contains { bytes.contains(address: $0) }
  }
}
