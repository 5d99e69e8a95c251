import Markdown

/// Writes values into addresses, percent-encoded (RFC 3986, section 2).
enum URLEscaping {
  private static let schemes = ["http://", "https://", "mailto:", "tel:"].map { Array($0.utf8) }

  /// Appends a value as a part of an address, or as all of it.
  ///
  /// - Throws: when the value is to be a whole address and is none that a letter may link to.
  static func append(
    _ value: UnsafeBufferPointer<UInt8>, as part: URLPart, to output: inout [UInt8]
  ) throws(ValueRefusal) {
    switch part {
    case .component: append(value, to: &output) { isUnreserved(value[$0]) }
    case .addressee:
      append(value, to: &output) {
        isUnreserved(value[$0]) || value[$0] == 0x40 || value[$0] == 0x2B
      }
    case .whole:
      guard isAllowed(value) else { throw .notAnAddress }
      append(value, to: &output) {
        isUnreserved(value[$0]) || isReserved(value[$0]) || isEncoded(value, at: $0)
      }
    }
  }

  /// Appends the bytes that stay as they are, given their index, and the others percent-encoded
  /// (RFC 3986, section 2.1).
  private static func append(
    _ value: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], keeping isKept: (Int) -> Bool
  ) {
    for (index, byte) in value.enumerated() where byte >= 0x20 && byte != 0x7F {
      if isKept(index) {
        output.append(byte)
      } else {
        output.append(0x25)
        output.append(Hexadecimal.upperCase(byte >> 4))
        output.append(Hexadecimal.upperCase(byte & 15))
      }
    }
  }

  /// Whether the value begins with a scheme that a letter may link to and goes on after it.
  private static func isAllowed(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    schemes.contains { scheme in
      value.count > scheme.count && zip(value, scheme).allSatisfy { lowercased($0) == $1 }
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func isEncoded(_ value: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    value[index] == 0x25 && index + 2 < value.count
      && isHexadecimal(value[index + 1]) && isHexadecimal(value[index + 2])
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  /// The reserved characters but for the apostrophe, which some readers take for a quote.
  private static func isReserved(_ byte: UInt8) -> Bool {
    ":/?#[]@!$&()*+,;=".utf8.contains(byte)
  }
}
