#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads GB 18030 and Big5 with the C library's iconv.
enum ChineseText {
  /// The text of bytes in characters that iconv knows by a name.
  ///
  /// U+FFFD stands for each byte that means nothing.
  static func decoded(_ bytes: [UInt8], _ name: String) -> String {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
      return String(decoding: bytes, as: UTF8.self)
    }
    defer { iconv_close(converter) }
    return String(decoding: converted(bytes, converter), as: UTF8.self)
  }

  private static func converted(_ bytes: [UInt8], _ converter: iconv_t) -> [UInt8] {
    var input = bytes
    // A byte takes at most three in UTF-8, and so does what stands for one.
    let capacity = 3 * bytes.count + 16
    return [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      input.withUnsafeMutableBytes { input in
        var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromLeft = input.count
        var to = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var toLeft = capacity
        while fromLeft > 0, iconv(converter, &from, &fromLeft, &to, &toLeft) == -1,
          errno == EILSEQ || errno == EINVAL
        {
          for byte in "\u{FFFD}".utf8 {
            to?.pointee = CChar(bitPattern: byte)
            to = to?.advanced(by: 1)
            toLeft -= 1
          }
          from = from?.advanced(by: 1)
          fromLeft -= 1
        }
        count = capacity - toLeft
      }
    }
  }
}
