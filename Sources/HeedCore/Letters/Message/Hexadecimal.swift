/// Digits of base 16.
enum Hexadecimal {
  /// The digit of a value under 16, as ASCII.
  @inline(__always)
  static func upperCase(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 &+ value : 0x37 &+ value
  }
}
