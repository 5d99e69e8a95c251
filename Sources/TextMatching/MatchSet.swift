/// Which patterns of a `PatternSet` occur in a text: a set of the patterns' indices.
///
/// One set serves many scans; each scan replaces what the one before it found.
package struct MatchSet: Sendable, Sequence {
  private var words: [UInt64]

  /// An empty set that can hold the indices `0..<count`.
  package init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  /// Whether the pattern of this index occurred; false for an index outside of the set.
  package func contains(_ index: Int) -> Bool {
    guard index >= 0, index / 64 < words.count else { return false }
    return words[index / 64] & (1 << UInt64(index % 64)) != 0
  }

  package var isEmpty: Bool {
    words.allSatisfy { $0 == 0 }
  }

  package mutating func insert(_ index: Int) {
    words[index / 64] |= 1 << UInt64(index % 64)
  }

  package mutating func removeAll() {
    for index in words.indices {
      words[index] = 0
    }
  }

  /// The indices in ascending order.
  package func makeIterator() -> Iterator {
    Iterator(words: words)
  }

  package struct Iterator: IteratorProtocol {
    fileprivate let words: [UInt64]
    private var position = 0
    private var pending: UInt64 = 0

    fileprivate init(words: [UInt64]) {
      self.words = words
      pending = words.first ?? 0
    }

    package mutating func next() -> Int? {
      while pending == 0 {
        position += 1
        guard position < words.count else { return nil }
        pending = words[position]
      }
      defer { pending &= pending - 1 }
      return position * 64 + pending.trailingZeroBitCount
    }
  }

  /// Gives the bits to a scan, lowest index first.
  mutating func withBits(_ body: (UnsafeMutableBufferPointer<UInt64>) -> Void) {
    words.withUnsafeMutableBufferPointer { body($0) }
  }
}
