/// Base 64 (RFC 2045, section 6.8).
enum Base64 {
  /// The bytes that fill a line of 76 characters.
  private static let bytesPerLine = 57

  /// The length of so many bytes in lines of 76 characters, the last without its end.
  static func linesLength(of count: Int) -> Int {
    let characters = (count + 2) / 3 * 4
    return characters + max(characters - 1, 0) / 76 * 2
  }

  /// Appends the bytes in lines of 76 characters, the last without its end.
  static func appendLines(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    let start = output.count
    output.append(contentsOf: repeatElement(0, count: linesLength(of: bytes.count)))
    output.withUnsafeMutableBufferPointer { buffer in
      var position = start
      var line = 0
      while line < bytes.count {
        if line > 0 {
          buffer[position] = 0x0D
          buffer[position + 1] = 0x0A
          position += 2
        }
        let end = min(line + bytesPerLine, bytes.count)
        position = encode(bytes, line..<end, to: buffer, at: position)
        line = end
      }
    }
  }

  /// Appends the bytes without line breaks.
  static func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let start = output.count
    output.append(contentsOf: repeatElement(0, count: (bytes.count + 2) / 3 * 4))
    bytes.withUnsafeBufferPointer { bytes in
      output.withUnsafeMutableBufferPointer { buffer in
        _ = encode(bytes, 0..<bytes.count, to: buffer, at: start)
      }
    }
  }

  /// Writes the characters for a range of bytes and returns the position after them.
  private static func encode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    to buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) -> Int {
    guard let source = UnsafeRawPointer(bytes.baseAddress),
      let target = UnsafeMutableRawPointer(buffer.baseAddress)
    else { return start }
    var position = start
    var index = range.lowerBound
    while index + 6 <= range.upperBound, index + 8 <= bytes.count {
      let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self).bigEndian
      target.storeBytes(
        of: characters(spread(word >> 16)).bigEndian, toByteOffset: position, as: UInt64.self)
      position += 8
      index += 6
    }
    while index < range.upperBound {
      let count = min(3, range.upperBound - index)
      var group: UInt64 = 0
      for offset in 0..<3 {
        group = group << 8 | UInt64(offset < count ? bytes[index + offset] : 0)
      }
      let encoded = characters(spread(group << 24)).bigEndian
      withUnsafeBytes(of: encoded) { encoded in
        for offset in 0..<4 { buffer[position + offset] = offset <= count ? encoded[offset] : 0x3D }
      }
      position += 4
      index += count
    }
    return position
  }

  /// Spreads 48 bits over eight bytes, six bits to each, the highest first.
  @inline(__always)
  private static func spread(_ bits: UInt64) -> UInt64 {
    let halves = (bits & 0xFFFF_FF00_0000) << 8 | bits & 0xFF_FFFF
    let quarters = (halves & 0x00FF_F000_00FF_F000) << 4 | halves & 0x0000_0FFF_0000_0FFF
    return (quarters & 0x0FC0_0FC0_0FC0_0FC0) << 2 | quarters & 0x003F_003F_003F_003F
  }

  /// The character for each of eight values under 64, worked out in all bytes at once.
  @inline(__always)
  private static func characters(_ values: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    // 1 in each byte that holds at least the limit.
    let atLeast = { (limit: UInt64) in ((values &+ each &* (128 - limit)) >> 7) & each }
    let upper = values &+ each &* 65 &+ atLeast(26) &* 6 &+ atLeast(63) &* 3
    return upper &- atLeast(52) &* 75 &- atLeast(62) &* 15
  }
}
