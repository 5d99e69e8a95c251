/// The identifier of a message (RFC 5322, section 3.6.4), without its angle brackets.
package struct MessageID: Hashable, Sendable {
  package let text: String

  /// - Parameter text: `left@right`, both of printable ASCII, together at most 900 characters.
  package init?(_ text: String) {
    var text = text
    guard text.withUTF8({ Self.isID($0) }) else { return nil }
    self.text = text
  }

  /// What stands behind the `@` of the ids of one sender.
  struct Domain: Sendable {
    fileprivate let suffix: [UInt8]

    /// - Returns: nil for a domain that can't stand in an id.
    init?(_ domain: some StringProtocol) {
      guard MessageID("x@\(domain)") != nil else { return nil }
      suffix = Array("@\(domain)".utf8)
    }
  }

  /// An id of heed's own.
  ///
  /// - Parameters:
  ///   - digits: hexadecimal.
  ///   - domain: the sender's.
  init(_ digits: String, at domain: Domain) {
    let count = digits.utf8.count + domain.suffix.count
    text = String(unsafeUninitializedCapacity: count) { bytes in
      let end = bytes.initialize(fromContentsOf: digits.utf8)
      return bytes[end...].initialize(fromContentsOf: domain.suffix)
    }
  }

  private static func isID(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var atSigns = 0
    var previous: UInt8 = 0x40
    for byte in text {
      if byte == 0x40 {
        if previous == 0x40 { return false }
        atSigns += 1
      } else if !isAllowed(byte) {
        return false
      }
      previous = byte
    }
    return atSigns == 1 && previous != 0x40 && text.count <= 900
  }

  /// Reads an id as exports have it, with its angle brackets or without.
  ///
  /// - Parameter text: as the export has it.
  /// - Returns: nil for a text that is no such id, or that could end the header it is to stand in.
  package static func read(_ text: String) -> MessageID? {
    let text = text.trimmingWhiteSpace
    let isBracketed = text.hasPrefix("<") && text.hasSuffix(">")
    return MessageID(isBracketed ? String(text.dropFirst().dropLast()) : text)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3C, 0x3E, 0x5C: false
    default: (0x21...0x7E).contains(byte)
    }
  }
}
