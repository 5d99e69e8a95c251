/// The bytes that an escaping must look at; all others are copied as they are.
struct ByteTable: Sendable {
  private let flags: [UInt8]

  init(_ isSpecial: (UInt8) -> Bool) {
    flags = (0...255).map { isSpecial($0) ? 1 : 0 }
  }

  /// Copies the bytes to `output`, and calls `special` for each one that needs a look.
  ///
  /// `special` is given the index; it appends what stands for the byte and those that belong to it,
  /// and returns how many they are, at least 1.
  @inline(__always)
  func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8],
    special: (Int, inout [UInt8]) -> Int
  ) {
    flags.withUnsafeBufferPointer { flags in
      var copied = 0
      var index = 0
      while index < bytes.count {
        index = Self.plainEnd(bytes, from: index, flags)
        if index > copied {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
        }
        guard index < bytes.count else { return }
        index += special(index, &output)
        copied = index
      }
    }
  }

  /// The index of the first special byte at or after `start`, looked for eight at a time.
  @inline(__always)
  private static func plainEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ flags: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      var any: UInt8 = 0
      for offset in 0..<8 { any |= flags[Int(bytes[index + offset])] }
      if any != 0 { break }
      index += 8
    }
    while index < bytes.count, flags[Int(bytes[index])] == 0 { index += 1 }
    return index
  }
}
