/// An address as people copy it out of a mail program, with a name beside it: `Ana <ana@example.com>`.
package enum AddressText {
  /// The address between the brackets at the end; the whole text where there are no such brackets, or
  /// more than one address.
  package static func address(in text: String) -> String {
    let trimmed = text.drop(while: \.isWhitespace)
    guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }), trimmed[last] == ">",
      let open = trimmed.firstIndex(of: "<")
    else { return text }
    let address = trimmed[trimmed.index(after: open)..<last]
    guard !address.contains("<"), !address.contains(">"), !trimmed[..<open].contains(">") else {
      return text
    }
    return String(address)
  }
}
