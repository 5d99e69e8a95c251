/// The bytes that an escaping must look at; all others are copied as they are.
struct ByteTable: Sendable {
  /// 1 for each byte that needs a look.
  private let flags: [UInt8]

  init(_ isSpecial: (UInt8) -> Bool) {
    flags = (0...255).map { isSpecial($0) ? 1 : 0 }
  }

  /// Appends the bytes to `output`, with what `special` says in place of those that need a look.
  ///
  /// `special` is given the index of such a byte. Bytes are looked at and copied eight at a time.
  @inline(__always)
  func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8],
    special: (Int) -> Replacement
  ) {
    // With room for a whole word after the last byte.
    let capacity = bytes.count * Replacement.longest + 8
    withUnsafeTemporaryAllocation(byteCount: capacity, alignment: 8) { buffer in
      let count = flags.withUnsafeBufferPointer { Self.copy(bytes, to: buffer, $0, special) }
      output.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Writes the bytes and what takes their place, and returns how many bytes that are.
  @inline(__always)
  private static func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, to buffer: UnsafeMutableRawBufferPointer,
    _ flags: UnsafeBufferPointer<UInt8>, _ special: (Int) -> Replacement
  ) -> Int {
    guard let source = UnsafeRawPointer(bytes.baseAddress), let target = buffer.baseAddress
    else { return 0 }
    var position = 0
    var index = 0
    while index + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: source.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      var suspects = suspects(bytes, at: index, flags)
      var done = 0
      while done < 8 {
        // The bytes up to the next suspect; what is written beyond them is written over.
        target.storeBytes(
          of: (word >> UInt64(done * 8)).littleEndian, toByteOffset: position, as: UInt64.self)
        let plain = suspects.trailingZeroBitCount
        position += plain - done
        done = plain
        guard plain < 8 else { break }
        let replacement = special(index + plain)
        put(replacement, at: position, in: target)
        position += replacement.count
        done += replacement.length
        suspects &= UInt8.max << UInt8(truncatingIfNeeded: done)
      }
      index += done
    }
    while index < bytes.count {
      if flags[Int(bytes[index])] == 0 {
        buffer[position] = bytes[index]
        position += 1
        index += 1
      } else {
        let replacement = special(index)
        put(replacement, at: position, in: target)
        position += replacement.count
        index += replacement.length
      }
    }
    return position
  }

  @inline(__always)
  private static func put(
    _ replacement: Replacement, at position: Int, in target: UnsafeMutableRawPointer
  ) {
    target.storeBytes(of: replacement.word.littleEndian, toByteOffset: position, as: UInt64.self)
  }

  /// Which of the next eight bytes need a look, the first in the lowest bit.
  @inline(__always)
  private static func suspects(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ flags: UnsafeBufferPointer<UInt8>
  ) -> UInt8 {
    var suspects: UInt8 = 0
    for offset in 0..<8 { suspects |= flags[Int(bytes[index + offset])] << UInt8(offset) }
    return suspects
  }
}
