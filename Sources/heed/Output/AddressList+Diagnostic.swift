import HeedCore
import HeedWorkspace

extension AddressList.Unusable {
  /// Where the text stands and what is wrong with it.
  var diagnostic: Diagnostic {
    let place = file.map { SourceLocation(file: $0, line: line ?? 1, column: 1) }
    return Diagnostic(
      "wrong-address", at: place, "'\(text)' is not an address: \(reason)",
      help: text.hasPrefix("@") ? "whole domains stand in rules/do-not-contact.txt" : nil)
  }
}
