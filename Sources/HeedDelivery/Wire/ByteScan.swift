/// Questions about all bytes of a letter. They are asked without stopping at the first byte that
/// decides them, so that the processor takes many bytes in one step.
extension Array<UInt8> {
  /// Whether no byte is beyond ASCII.
  var isASCII: Bool {
    withUnsafeBufferPointer { $0.reduce(0, |) } < 0x80
  }

  /// Whether one byte stands right before each of the other, and nowhere else.
  func pairsAll(_ first: UInt8, _ second: UInt8) -> Bool {
    withUnsafeBufferPointer { bytes in
      guard let start = bytes.first, let end = bytes.last else { return true }
      var mismatches: UInt8 = start == second || end == first ? 1 : 0
      for index in 1..<bytes.count {
        mismatches |=
          (bytes[index - 1] == first ? 1 : 0) ^ (bytes[index] == second ? 1 : 0)
      }
      return mismatches == 0
    }
  }

  /// Whether one byte stands right before the other somewhere.
  func pairsAny(_ first: UInt8, _ second: UInt8) -> Bool {
    withUnsafeBufferPointer { bytes in
      var matches: UInt8 = 0
      for index in 0..<Swift.max(bytes.count - 1, 0) {
        matches |= (bytes[index] == first ? 1 : 0) & (bytes[index + 1] == second ? 1 : 0)
      }
      return matches != 0
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether there are only bytes of ASCII other than NUL.
  var isPlain: Bool {
    withUnsafeBufferPointer { bytes in
      bytes.reduce(0) { $0 | $1 | ($1 &- 1) } < 0x80
    }
  }
}
