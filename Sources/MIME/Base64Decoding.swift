/// Reads base64 (RFC 2045, section 6.8).
enum Base64Decoding {
  /// The bytes up to the first `=`; what is no digit is passed over.
  static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      if byte == UInt8(ascii: "=") { break }
      guard let digit = digit(byte) else { continue }
      bits = bits << 6 | UInt32(digit)
      count += 1
      if count == 4 {
        output.append(UInt8(truncatingIfNeeded: bits >> 16))
        output.append(UInt8(truncatingIfNeeded: bits >> 8))
        output.append(UInt8(truncatingIfNeeded: bits))
        (bits, count) = (0, 0)
      }
    }
    if count == 3 { output.append(UInt8(truncatingIfNeeded: bits >> 10)) }
    if count == 3 { output.append(UInt8(truncatingIfNeeded: bits >> 2)) }
    if count == 2 { output.append(UInt8(truncatingIfNeeded: bits >> 4)) }
    return output
  }

  /// Whether there is nothing else in a text.
  static func canRead(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { digit($0) != nil || $0 == UInt8(ascii: "=") }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
