import Foundation
import HeedCore

/// Addresses as people give them, one by one or in a file.
package struct AddressList: Sendable {
  /// A text that is no address.
  package struct Unusable: Hashable, Sendable {
    /// As given, and its line where it comes from a file.
    package let text: String
    package let file: String?
    package let line: Int?
    /// What is wrong with it.
    package let reason: String
  }

  package private(set) var addresses: [EmailAddress] = []
  package private(set) var unusable: [Unusable] = []
  private var seen: Set<String> = []

  package init() {}

  /// Takes addresses, each once.
  package mutating func add(_ texts: [String]) {
    for text in texts { add(text, file: nil, line: nil) }
  }

  /// Takes the addresses of a file: one a line; what begins with `#` is a comment.
  ///
  /// - Throws: `WorkspaceError` when it can't be read, or holds nothing but comments.
  package mutating func add(file: String) throws(WorkspaceError) {
    let bytes = try RegularFile.read(file, limit: Self.largestFile)
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces.union(["\u{FEFF}"])) }
    let given = lines.enumerated().filter { !$1.isEmpty && !$1.hasPrefix("#") }
    guard !given.isEmpty else { throw .noAddresses(file) }
    for (index, text) in given { add(text, file: file, line: index + 1) }
  }

  /// Some two million addresses.
  private static let largestFile = 64_000_000

  private mutating func add(_ text: String, file: String?, line: Int?) {
    if text.hasPrefix("@") || text.hasPrefix("*@") {
      let reason = "to stop a whole domain, write @domain into rules/do-not-contact.txt"
      return unusable.append(Unusable(text: text, file: file, line: line, reason: reason))
    }
    do throws(EmailAddressRefusal) {
      let address = try EmailAddress(AddressText.address(in: text))
      if seen.insert(address.folded).inserted { addresses.append(address) }
    } catch {
      unusable.append(
        Unusable(text: text, file: file, line: line, reason: error.message))
    }
  }
}

extension EmailAddress {
  /// In the one spelling that the ledger knows a person by.
  package var folded: String { wire.lowercased() }
}
