/// Words to be found wherever they stand, each once and folded, by number.
///
/// Thousands of words lie in one piece of memory, so that reading a word list takes little time.
package struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each word begins in `bytes`, and where the last one ends.
  private var starts: [Int] = [0]
  /// Open addressing: the number of the word whose hash leads here, or -1.
  private var slots: [Int32] = Array(repeating: -1, count: 1024)
  private var folded = FoldedText()

  package init() {}

  package var count: Int { starts.count - 1 }

  /// The number of a word, which is added if it is new.
  ///
  /// - Parameter word: the word as its author wrote it, in UTF-8.
  /// - Returns: nil for a word of which folding leaves nothing.
  package mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    folded.fold(word)
    folded.trim()
    guard folded.count > 0 else { return nil }
    let (slot, number) = folded.withUTF8 { find($0) }
    if let number { return number }
    folded.withUTF8 { bytes.append(contentsOf: $0) }
    slots[slot] = Int32(count)
    starts.append(bytes.count)
    if 2 * count > slots.count { grow() }
    return count - 1
  }

  /// The number of a folded word; nil when the table does not have it.
  package func number(ofFolded word: UnsafeBufferPointer<UInt8>) -> Int? {
    find(word).number
  }

  /// The length of a word in bytes.
  @inline(__always)
  package func length(of number: Int) -> Int {
    starts[number + 1] - starts[number]
  }

  package func word(_ number: Int) -> String {
    String(decoding: bytes[starts[number]..<starts[number + 1]], as: UTF8.self)
  }

  /// Gives the bytes of a word to the body.
  func withUTF8<Result>(
    of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[starts[number]..<starts[number + 1]]))
    }
  }

  /// Where the word is or would be, and its number if it is there.
  private func find(_ word: UnsafeBufferPointer<UInt8>) -> (slot: Int, number: Int?) {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if withUTF8(of: number, { $0.elementsEqual(word) }) { return (slot, number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (slot, nil)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: 4 * slots.count)
    for number in 0..<count {
      let slot = withUTF8(of: number) { find($0).slot }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 29)
  }
}
