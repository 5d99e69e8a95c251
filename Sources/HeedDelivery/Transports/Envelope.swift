/// From whom and to whom a letter goes, as servers see it.
///
/// Both addresses are such that they stand in a command of SMTP as they are (RFC 5321, section
/// 4.1.2): ASCII without blanks, control characters and angle brackets.
package struct Envelope: Hashable, Sendable {
  /// Where a notice goes that the letter could not be delivered.
  package let sender: String
  package let recipient: String

  /// Checks the addresses.
  ///
  /// - Throws: `WrongAddress`.
  package init(from sender: String, to recipient: String) throws(WrongAddress) {
    self.sender = try Self.checked(sender)
    self.recipient = try Self.checked(recipient)
  }

  /// An address that letters can't be sent from or to.
  package struct WrongAddress: Error, Hashable, Sendable {
    /// As given, shortened, without control characters.
    package let address: String
    /// What is wrong, in one sentence without a full stop.
    package let message: String
    /// What to do about it.
    package let help: String

    init(_ address: String, _ message: (String) -> String, help: String) {
      self.address = address.onOneLine(limit: 320)
      self.message = message("\"\(self.address)\"")
      self.help = help
    }
  }

  /// The longest address that fits a path of SMTP (RFC 5321, erratum 1690).
  private static let limit = 254

  private static func checked(_ address: String) throws(WrongAddress) -> String {
    guard address.utf8.allSatisfy({ $0 < 0x80 }) else {
      throw WrongAddress(
        address, { "\($0) has letters that most mail servers can't take (SMTPUTF8)" },
        help: "write to this person another way; a domain is written in its xn-- form")
    }
    let isPlain = address.utf8.allSatisfy {
      (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
    }
    guard isPlain else {
      throw WrongAddress(
        address, { "\($0) has blanks, control characters or angle brackets" },
        help: "put the address right where it comes from")
    }
    let parts = address.utf8.split(
      separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), address.utf8.count <= limit else {
      throw WrongAddress(
        address, { "\($0) is not an address of the form name@domain" },
        help: "put the address right where it comes from")
    }
    return address
  }
}
