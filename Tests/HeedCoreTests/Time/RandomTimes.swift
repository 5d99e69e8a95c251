@testable import HeedCore

/// Random instants and numbers, the same for the same seed (SplitMix64; Steele, Lea, Flood 2014).
struct RandomTimes {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(in range: Range<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func instant(in range: Range<Int>) -> Instant {
    Instant(seconds: Int64(number(in: range)))
  }

  mutating func element<Element>(of elements: [Element]) -> Element {
    elements[number(in: 0..<elements.count)]
  }

  mutating func isTrue(oneIn count: Int) -> Bool {
    number(in: 0..<count) == 0
  }
}
