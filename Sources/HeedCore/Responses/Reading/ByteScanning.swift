/// Looks for bytes eight at a time, after "Determine if a word has a byte equal to n" in Sean Eron
/// Anderson's Bit Twiddling Hacks.
struct ByteSet {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64

  init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    self.first = Self.repeated(first)
    self.second = Self.repeated(second)
    self.third = Self.repeated(third)
  }

  /// The first position in `range` with one of the bytes; the end of the range when there is none.
  @inline(__always)
  func firstIndex(in bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
    var at = range.lowerBound
    while at + 8 <= range.upperBound {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self))
      let hits =
        Self.zeroBytes(word ^ first) | Self.zeroBytes(word ^ second) | Self.zeroBytes(word ^ third)
      if hits != 0 { return at + hits.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < range.upperBound {
      let byte = UInt64(bytes[at])
      if byte == first & 0xFF || byte == second & 0xFF || byte == third & 0xFF { return at }
      at += 1
    }
    return at
  }

  /// The number of bytes in `range` that are equal to `byte`.
  static func count(_ byte: UInt8, in bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
    let pattern = repeated(byte)
    var count = 0
    var at = range.lowerBound
    while at + 8 <= range.upperBound {
      let word = UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self) ^ pattern
      // Unlike `zeroBytes`, exact for every byte: nothing is carried from one to the next.
      let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
      count &+= (~(((word & low) &+ low) | word | low)).nonzeroBitCount
      at += 8
    }
    while at < range.upperBound {
      count &+= bytes[at] == byte ? 1 : 0
      at += 1
    }
    return count
  }

  private static func repeated(_ byte: UInt8) -> UInt64 {
    0x0101_0101_0101_0101 &* UInt64(byte)
  }

  /// The high bit of each byte that is zero, exact up to the lowest one.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number of line ends in `range`: LF, CRLF, or a CR alone.
  func lineEnds(in range: Range<Int>) -> Int {
    guard let base = baseAddress, !range.isEmpty else { return 0 }
    let returns = ByteSet.count(.carriageReturn, in: base, range)
    let lineFeeds = ByteSet.count(.lineFeed, in: base, range)
    guard returns > 0, lineFeeds > 0 else { return returns + lineFeeds }
    let pairs = range.dropLast().count { base[$0] == .carriageReturn && base[$0 + 1] == .lineFeed }
    return returns + lineFeeds - pairs
  }

  /// A quoted cell's content with each pair of quotes made one.
  var withoutDoubledQuotes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { target, length in
      var at = 0
      while at < count {
        let byte = self[at]
        target.initializeElement(at: length, to: byte)
        length += 1
        at += byte == .quote && at + 1 < count && self[at + 1] == .quote ? 2 : 1
      }
    }
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  var isLineEnd: Bool {
    self == .lineFeed || self == .carriageReturn
  }
}
