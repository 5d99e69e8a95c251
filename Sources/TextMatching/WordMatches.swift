/// A word of a `WordTable` found in a text.
package struct WordMatch: Hashable, Sendable {
  private let number: UInt32
  private let offset: UInt32

  package init(word: Int, end: Int) {
    number = UInt32(truncatingIfNeeded: word)
    offset = UInt32(truncatingIfNeeded: end)
  }

  /// The word's number.
  package var word: Int { Int(number) }
  /// Where it ends, in bytes of the folded text.
  package var end: Int { Int(offset) }
}

/// The words of a `WordTable` found in a text, in the order of their ends; inside of words too.
///
/// One value serves many scans; each scan replaces what the one before it found.
package struct WordMatches: Sendable {
  /// No comment that a person wrote has as many; those after them are left out.
  private static let limit = 16_384

  package private(set) var all: [WordMatch] = []
  private var isSorted = true

  package init() {}

  package mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    isSorted = true
  }

  @inline(__always)
  mutating func append(_ match: WordMatch) {
    guard all.count < Self.limit else { return }
    if let last = all.last, last.end > match.end { isSorted = false }
    all.append(match)
  }

  /// The library promises the order of ends; this holds even if it did not keep the promise.
  mutating func sort() {
    if isSorted { return }
    all.sort { $0.end < $1.end }
    isSorted = true
  }
}
