import Foundation
import HeedCore

/// A person's address, in all the spellings under which something may be known of them.
package struct PersonAddress: Hashable, Sendable {
  /// In lower case, in the one spelling that the ledger knows people by; or as given, where no mail can
  /// be sent to it.
  package let folded: String
  /// In lower case, each once.
  let spellings: [String]

  /// - Throws: `PersonError.wrongAddress` for a text without an @ or with blanks or brackets in it.
  package init(_ text: String) throws(PersonError) {
    let text = AddressText.address(in: text)
    let given = Self.narrow(text).filter { !$0.isWhitespace }.lowercased()
    guard given.count > 2, given.contains("@"), !text.dropFirst().dropLast().contains(" "),
      !given.contains(where: { $0 == "<" || $0 == ">" })
    else {
      throw .wrongAddress(text, reason: "it has no @ in it, or blanks or brackets")
    }
    let address = try? EmailAddress(given)
    folded = address?.folded ?? given
    var spellings = [folded]
    for spelling in [given, address?.readable.lowercased() ?? given] {
      // As one character or as a letter and its accent, it is the same text to Swift.
      spellings += [
        spelling.precomposedStringWithCanonicalMapping,
        spelling.decomposedStringWithCanonicalMapping,
      ]
    }
    // As it stands in the address of a page.
    spellings.append(folded.replacing("@", with: "%40"))
    self.spellings = spellings.reduce(into: []) { list, spelling in
      if !list.contains(where: { $0.utf8.elementsEqual(spelling.utf8) }) { list.append(spelling) }
    }
  }

  /// The text with the wide forms of ASCII as ASCII, and with dots for the full stops of East Asia.
  private static func narrow(_ text: String) -> String {
    var narrow = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: narrow.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3002, 0xFF61: narrow.append(".")
      default: narrow.append(scalar)
      }
    }
    return String(narrow)
  }

  /// Whether the address stands in some bytes.
  func isIn(_ bytes: [UInt8]) -> Bool {
    spellings.contains { bytes.contains(address: $0) }
  }
}
