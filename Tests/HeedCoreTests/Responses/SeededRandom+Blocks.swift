import TestSupport

extension SeededRandom {
  /// The bytes cut at random places, empty blocks included.
  mutating func blocks(_ bytes: [UInt8], upTo length: Int) -> [ArraySlice<UInt8>] {
    var blocks: [ArraySlice<UInt8>] = []
    var at = 0
    while at < bytes.count {
      let end = min(at + Int.random(in: 0...length, using: &self), bytes.count)
      blocks.append(bytes[at..<end])
      at = end
    }
    return blocks
  }
}
