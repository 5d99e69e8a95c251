extension UInt8 {
  /// The byte that two hexadecimal digits stand for; nil for anything else.
  init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count == 2, let first = digits.first?.hexadecimalDigit,
      let second = digits.last?.hexadecimalDigit
    else { return nil }
    self = first << 4 | second
  }

  private var hexadecimalDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}
