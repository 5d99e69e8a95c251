/// What a body holds, counted eight bytes at a time, to choose its transfer encoding.
struct ByteCensus {
  let count: Int
  private(set) var lineFeeds = 0
  /// Bytes other than printable ASCII and line feeds.
  private(set) var unprintable = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    count = bytes.count
    guard let start = UnsafeRawPointer(bytes.baseAddress) else { return }
    var index = 0
    while index + 8 <= count {
      let words = min((count - index) / 8, 255)
      addWords(at: start + index, count: words)
      index += words * 8
    }
    for byte in bytes[index...] {
      if byte == 0x0A { lineFeeds += 1 }
      if byte < 0x20 || byte >= 0x7F { unprintable += 1 }
    }
    unprintable -= lineFeeds
  }

  /// Adds up to 255 words, with a count for each of their eight bytes.
  private mutating func addWords(at start: UnsafeRawPointer, count: Int) {
    var (lineFeeds, unprintable): (UInt64, UInt64) = (0, 0)
    for index in 0..<count {
      let word = ByteWord(start + index &* 8)
      lineFeeds &+= word.equal(to: 0x0A) >> 7
      unprintable &+= word.unprintable >> 7
    }
    self.lineFeeds += Self.sum(lineFeeds)
    self.unprintable += Self.sum(unprintable)
  }

  /// The sum of the eight bytes of a word.
  private static func sum(_ counts: UInt64) -> Int {
    let odd = counts & 0x00FF_00FF_00FF_00FF
    let even = (counts >> 8) & 0x00FF_00FF_00FF_00FF
    return Int(((odd + even) &* 0x0001_0001_0001_0001) >> 48)
  }
}
