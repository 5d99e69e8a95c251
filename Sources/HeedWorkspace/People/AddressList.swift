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
  /// - Throws: `WorkspaceError.unreadable`.
  package mutating func add(file: String) throws(WorkspaceError) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: file))
    } catch {
      throw .unreadable(file, reason: (error as NSError).localizedDescription)
    }
    let lines = String(decoding: data, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let text = line.trimmingCharacters(in: .whitespaces.union(["\u{FEFF}"]))
      if !text.isEmpty, !text.hasPrefix("#") { add(text, file: file, line: index + 1) }
    }
  }

  private mutating func add(_ text: String, file: String?, line: Int?) {
    do throws(EmailAddressRefusal) {
      let address = try EmailAddress(text)
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
