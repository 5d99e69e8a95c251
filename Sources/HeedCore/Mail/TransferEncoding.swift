/// How the bytes of a part travel (RFC 2045, section 6).
enum TransferEncoding {
  /// As they are.
  case identity
  case quotedPrintable
  case base64

  /// - Parameter name: the value of `Content-Transfer-Encoding`; one that is not known says nothing.
  init(_ name: String?) {
    switch name?.lowercased() {
    case "quoted-printable": self = .quotedPrintable
    case "base64": self = .base64
    default: self = .identity
    }
  }

  /// The bytes as they were before they were encoded; what is no encoding stays as it is.
  func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .identity: Array(bytes)
    case .quotedPrintable: Self.quotedPrintable(bytes)
    case .base64: Self.base64(bytes)
    }
  }

  private static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        continue
      }
      if let end = softBreak(bytes, at: index) {
        index = end
      } else if index + 1 < bytes.endIndex, let high = Hexadecimal.value(bytes[index]),
        let low = Hexadecimal.value(bytes[index + 1])
      {
        result.append(high << 4 | low)
        index += 2
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// Where the next line begins, when only blanks stand before the end of this one.
  private static func softBreak(_ bytes: ArraySlice<UInt8>, at start: Int) -> Int? {
    var index = start
    while index < bytes.endIndex, [0x20, 0x09, 0x0D].contains(bytes[index]) { index += 1 }
    if index == bytes.endIndex { return index }
    return bytes[index] == 0x0A ? index + 1 : nil
  }

  /// Characters that are none of the encoding's are passed over (RFC 2045, section 6.8).
  static func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in bytes {
      guard let digit = digit(byte) else { continue }
      bits = (bits << 6 | UInt32(digit)) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  /// Whether there is nothing else in it.
  static func isBase64(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { digit($0) != nil || $0 == UInt8(ascii: "=") }
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
