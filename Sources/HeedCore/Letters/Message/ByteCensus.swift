/// What a body holds, counted eight bytes at a time, to choose its transfer encoding.
struct ByteCensus {
  private(set) var count = 0
  private(set) var lineFeeds = 0
  /// Bytes other than printable ASCII and line feeds.
  private(set) var unprintable = 0
  /// The equals signs.
  private(set) var equals = 0
  private(set) var carriageReturns = 0
  private(set) var zeros = 0

  /// The bytes that quoted-printable must quote wherever they stand.
  var quoted: Int { unprintable + equals }

  private static let low: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    count = bytes.count
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
    var index = 0
    while index + 8 <= bytes.count {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      add(word)
      index += 8
    }
    guard index < bytes.count else { return }
    var last = Self.low &* 0x20
    withUnsafeMutableBytes(of: &last) { target in
      target.copyMemory(from: UnsafeRawBufferPointer(start: base + index, count: bytes.count - index))
    }
    add(last)
  }

  private mutating func add(_ word: UInt64) {
    equals += Self.flagged(Self.flags(word, equalTo: 0x3D))
    let unprintable = Self.unprintableFlags(word)
    guard unprintable != 0 else { return }
    let lineFeeds = Self.flags(word, equalTo: 0x0A)
    self.lineFeeds += Self.flagged(lineFeeds)
    self.unprintable += Self.flagged(unprintable & ~lineFeeds)
    carriageReturns += Self.flagged(Self.flags(word, equalTo: 0x0D))
    zeros += Self.flagged(Self.flags(word, equalTo: 0))
  }

  /// The high bit of each byte that quoted-printable must quote.
  @inline(__always)
  static func quotedFlags(_ word: UInt64) -> UInt64 {
    unprintableFlags(word) | flags(word, equalTo: 0x3D)
  }

  /// The high bit of each byte outside 0x20...0x7E.
  @inline(__always)
  private static func unprintableFlags(_ word: UInt64) -> UInt64 {
    let printable = (word | high) &- (low &* 0x20)
    let delete = (word & ~high) &+ low
    return (~printable | delete | word) & high
  }

  /// The high bit of each byte of that value.
  @inline(__always)
  private static func flags(_ word: UInt64, equalTo byte: UInt8) -> UInt64 {
    let difference = word ^ (low &* UInt64(byte))
    let nonZero = ((difference & ~high) &+ ~high) | difference
    return ~nonZero & high
  }

  @inline(__always)
  private static func flagged(_ flags: UInt64) -> Int {
    Int(((flags >> 7) &* low) >> 56)
  }
}
