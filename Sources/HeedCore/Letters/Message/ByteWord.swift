/// Eight bytes of a text, looked at all at once.
///
/// Its findings are words with the top bit set in each byte that is meant.
struct ByteWord {
  /// The first byte in the lowest bits.
  private let bits: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  private init(bits: UInt64) {
    self.bits = bits
  }

  /// Eight bytes of memory.
  @inline(__always)
  init(_ bytes: UnsafeRawPointer) {
    self.init(bits: UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)))
  }

  /// Up to eight bytes of memory; zeros after the last.
  @inline(__always)
  init(_ bytes: UnsafeRawPointer, count: Int) {
    if count >= 8 {
      self = ByteWord(bytes)
    } else {
      let bytes = UnsafeRawBufferPointer(start: bytes, count: count)
      self = ByteWord(bits: bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }
  }

  /// Writes all eight bytes; the memory must have room for them.
  @inline(__always)
  func store(to memory: UnsafeMutableRawPointer) {
    memory.storeBytes(of: bits.littleEndian, as: UInt64.self)
  }

  /// The bytes that quoted-printable must quote: "=" and what is not printable ASCII.
  @inline(__always)
  var quoted: UInt64 { unprintable | equal(to: 0x3D) }

  /// The bytes outside 0x20...0x7E.
  @inline(__always)
  var unprintable: UInt64 {
    let low = bits & ~Self.tops
    return (~(low &+ Self.ones &* 0x60) | (low &+ Self.ones) | bits) & Self.tops
  }

  /// The control characters of ASCII.
  @inline(__always)
  var controls: UInt64 { unprintable & ~bits }

  /// Whether there are bytes above ASCII.
  @inline(__always)
  var hasHigh: Bool { bits & Self.tops != 0 }

  /// The bytes of that value.
  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    equal(to: byte, ignoring: 0)
  }

  /// The bytes of that value, whatever the bits are that are ignored; the value has them set.
  @inline(__always)
  func equal(to byte: UInt8, ignoring ignored: UInt8) -> UInt64 {
    let difference = (bits | Self.ones &* UInt64(ignored)) ^ (Self.ones &* UInt64(byte))
    return ~(((difference & ~Self.tops) &+ ~Self.tops) | difference) & Self.tops
  }

  /// How many bytes stand before the first finding; 8 without one.
  @inline(__always)
  func countBefore(_ findings: UInt64) -> Int {
    findings.trailingZeroBitCount / 8
  }
}
