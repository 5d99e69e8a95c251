/// The identifier of a message (RFC 5322, section 3.6.4), without its angle brackets.
package struct MessageID: Hashable, Sendable {
  package let text: String

  /// - Parameter text: `left@right`, both of printable ASCII, together at most 900 characters.
  package init?(_ text: String) {
    let sides = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
    guard sides.count == 2, text.utf8.count <= 900,
      sides.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isAllowed) })
    else { return nil }
    self.text = text
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3C, 0x3E, 0x5C: false
    default: (0x21...0x7E).contains(byte)
    }
  }
}
