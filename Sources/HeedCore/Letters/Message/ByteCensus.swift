/// What a body holds, counted eight bytes at a time, to choose its transfer encoding.
struct ByteCensus {
  let count: Int
  private(set) var lineFeeds = 0
  /// Bytes above ASCII.
  private(set) var high = 0
  /// Control characters of ASCII other than line feeds.
  private(set) var controls = 0
  private(set) var equalSigns = 0

  /// Bytes other than printable ASCII and line feeds.
  var unprintable: Int { high + controls }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    count = bytes.count
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
    let words = bytes.count / 8
    var word = 0
    while word < words {
      // The counts of a run fit a byte.
      let end = min(word + 255, words)
      addWords(base + word * 8, count: end - word)
      word = end
    }
    for byte in bytes[(words * 8)...] { add(byte) }
    controls -= lineFeeds
  }

  /// Adds up to 255 words, with a count for each of their eight bytes.
  private mutating func addWords(_ base: UnsafeRawPointer, count: Int) {
    var (lineFeeds, high, controls, equalSigns): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for index in 0..<count {
      let word = base.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
      lineFeeds &+= Self.flags(word, equalTo: 0x0A) >> 7
      high &+= (word & Self.tops) >> 7
      controls &+= (Self.unprintableFlags(word) & ~word) >> 7
      equalSigns &+= Self.flags(word, equalTo: 0x3D) >> 7
    }
    self.lineFeeds += Self.sum(lineFeeds)
    self.high += Self.sum(high)
    self.controls += Self.sum(controls)
    self.equalSigns += Self.sum(equalSigns)
  }

  private mutating func add(_ byte: UInt8) {
    if byte == 0x0A { lineFeeds += 1 }
    if byte >= 0x80 { high += 1 }
    if byte < 0x20 || byte == 0x7F { controls += 1 }
    if byte == 0x3D { equalSigns += 1 }
  }

  /// The sum of the eight bytes of a word.
  private static func sum(_ counts: UInt64) -> Int {
    let odd = counts & 0x00FF_00FF_00FF_00FF
    let even = (counts >> 8) & 0x00FF_00FF_00FF_00FF
    return Int(((odd + even) &* 0x0001_0001_0001_0001) >> 48)
  }

  /// The top bit of each byte that quoted-printable must quote: "=" and what is not printable.
  @inline(__always)
  static func quotedFlags(_ word: UInt64) -> UInt64 {
    unprintableFlags(word) | flags(word, equalTo: 0x3D)
  }

  /// The top bit of each byte outside 0x20...0x7E.
  @inline(__always)
  private static func unprintableFlags(_ word: UInt64) -> UInt64 {
    let low = word & ~tops
    return (~(low &+ ones &* 0x60) | (low &+ ones) | word) & tops
  }

  /// The top bit of each byte of that value.
  @inline(__always)
  private static func flags(_ word: UInt64, equalTo byte: UInt8) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return ~(((difference & ~tops) &+ ~tops) | difference) & tops
  }
}
