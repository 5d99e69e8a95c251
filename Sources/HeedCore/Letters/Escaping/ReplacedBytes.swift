extension [UInt8] {
  /// Appends text of which some bytes are replaced, looking at eight bytes at a time.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - find: the bytes of a word that must be looked at.
  ///   - replacement: what is written for such a byte, given its index.
  @inline(__always)
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, replacing find: (ByteWord) -> UInt64,
    with replacement: (Int) -> Replacement
  ) {
    guard let start = UnsafeRawPointer(bytes.baseAddress) else { return }
    var index = 0
    while index < bytes.count {
      withUnsafeTemporaryAllocation(byteCount: 512, alignment: 8) { buffer in
        guard let target = buffer.baseAddress else { return }
        var position = 0
        while index < bytes.count, position + 16 <= buffer.count {
          let word = ByteWord(start + index, count: bytes.count - index)
          // What is written beyond the bytes that stay is written over.
          word.store(to: target + position)
          let findings = find(word)
          if findings == 0, index + 8 <= bytes.count {
            index += 8
            position += 8
            continue
          }
          let kept = Swift.min(word.countBefore(findings), bytes.count - index)
          index += kept
          position += kept
          guard index < bytes.count else { break }
          let new = replacement(index)
          new.store(to: target + position)
          index += new.length
          position += new.count
        }
        append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<position]))
      }
    }
  }
}
