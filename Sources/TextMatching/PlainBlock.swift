/// Up to sixteen bytes of plain text, folded at once: ASCII without control characters, in which no
/// space follows another.
enum PlainBlock {
  static let length = 16

  private typealias Bytes = SIMD16<UInt8>

  /// Folds the plain bytes at the start of a block and tells how many they are.
  ///
  /// It reads sixteen bytes, and the one before them. It writes sixteen, and sixteen that tell which
  /// were capitals (not 0); of both, those after the plain ones mean nothing.
  @inline(__always)
  static func fold(
    _ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer,
    capitals: UnsafeMutableRawPointer
  ) -> Int {
    let block = source.loadUnaligned(as: Bytes.self)
    let none = Bytes(repeating: 0)
    let before = (source - 1).loadUnaligned(as: Bytes.self)
    let isUpper =
      (block .>= Bytes(repeating: UInt8(ascii: "A")))
      .& (block .<= Bytes(repeating: UInt8(ascii: "Z")))
    let caseBits = none.replacing(with: Bytes(repeating: 0x20), where: isUpper)
    target.storeBytes(of: block | caseBits, as: Bytes.self)
    capitals.storeBytes(of: caseBits, as: Bytes.self)

    let space = Bytes(repeating: UInt8(ascii: " "))
    let isDoubled = (block .== space) .& (before .== space)
    let isUnplain = (block .< space) .| (block .> Bytes(repeating: 0x7F)) .| isDoubled
    let flags = none.replacing(with: Bytes(repeating: 1), where: isUnplain)
    let halves = unsafeBitCast(flags, to: SIMD2<UInt64>.self)
    if halves[0] | halves[1] == 0 { return length }
    return halves[0] != 0
      ? halves[0].littleEndian.trailingZeroBitCount / 8
      : halves[1].littleEndian.trailingZeroBitCount / 8 + 8
  }
}
