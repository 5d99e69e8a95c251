/// A set of small numbers, one bit each.
struct BitRow: Sendable {
  var words: [UInt64]

  init(wordCount: Int) {
    words = Array(repeating: 0, count: wordCount)
  }

  /// The words of a set that holds `0..<count`.
  static func full(count: Int, wordCount: Int) -> [UInt64] {
    (0..<wordCount).map { word in
      let bits = min(64, count - word * 64)
      return bits == 64 ? .max : (1 << UInt64(bits)) - 1
    }
  }

  mutating func insert(_ number: Int) {
    words[number / 64] |= 1 << UInt64(number % 64)
  }

  func contains(_ number: Int) -> Bool {
    words[number / 64] & (1 << UInt64(number % 64)) != 0
  }

  /// Keeps what is also in one row of a table of rows laid end to end.
  mutating func intersect(_ rows: [UInt64], row: Int) {
    let start = row * words.count
    for word in words.indices { words[word] &= rows[start + word] }
  }

  mutating func formUnion(_ other: BitRow) {
    for word in words.indices { words[word] |= other.words[word] }
  }

  /// Calls `body` with each number in ascending order until it returns true.
  @inline(__always)
  func first(where body: (Int) -> Bool) -> Int? {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        let number = index * 64 + rest.trailingZeroBitCount
        if body(number) { return number }
        rest &= rest - 1
      }
    }
    return nil
  }
}
