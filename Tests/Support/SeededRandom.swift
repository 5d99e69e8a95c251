/// Numbers that look random and are the same for the same seed: SplitMix64 (Steele, Lea and Flood,
/// “Fast Splittable Pseudorandom Number Generators”, 2014).
package struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to a limit, which is more than 0 and is not reached.
  package mutating func number(below limit: Int) -> Int {
    Int(next() % UInt64(limit))
  }

  /// A number of a range that is not empty.
  package mutating func number(in range: Range<Int>) -> Int {
    range.lowerBound + number(below: range.count)
  }

  /// One of several elements, of which there is at least one.
  package mutating func element<Element>(of elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  /// Whether something happens that happens one time in so many.
  package mutating func isTrue(oneIn count: Int) -> Bool {
    number(below: count) == 0
  }
}
