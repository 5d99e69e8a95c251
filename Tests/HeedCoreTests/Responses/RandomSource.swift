/// The same numbers in every run (SplitMix64, Steele, Lea and Flood 2014).
struct RandomSource: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

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
