#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Converts text of one encoding to UTF-8 with the C library's iconv.
final class TextConverter {
  private let descriptor: iconv_t
  private let unitLength: Int
  private var rest: [UInt8] = []
  private(set) var replacements = 0

  /// - Returns: nil when the C library does not know the encoding.
  init?(from encoding: TextEncoding) {
    guard let descriptor = iconv_open("UTF-8", encoding.conversionName),
      Int(bitPattern: descriptor) != -1
    else { return nil }
    self.descriptor = descriptor
    unitLength = encoding.unitLength
  }

  deinit {
    iconv_close(descriptor)
  }

  /// Appends the text of the next bytes; U+FFFD stands for those that mean nothing.
  func convert(_ bytes: ArraySlice<UInt8>, isLast: Bool, into target: inout [UInt8]) {
    var input = rest + bytes
    rest = []
    var at = 0
    while at < input.count {
      let (used, status) = convert(&input, from: at, into: &target)
      at += used
      switch status {
      case E2BIG: continue
      case EINVAL where !isLast:
        rest = Array(input[at...])
        return
      case EILSEQ, EINVAL:
        target.append(contentsOf: "\u{FFFD}".utf8)
        replacements += 1
        at += min(unitLength, input.count - at)
      default: return
      }
    }
  }

  /// Converts as much as can be in one go.
  private func convert(
    _ input: inout [UInt8], from start: Int, into target: inout [UInt8]
  ) -> (used: Int, status: Int32) {
    // A letter of one byte takes at most three in UTF-8.
    let capacity = 3 * (input.count - start) + 16
    var status: Int32 = 0
    var used = 0
    input.withUnsafeMutableBytes { input in
      let output = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
        var from = input.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
        var fromLeft = input.count - start
        var to = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var toLeft = capacity
        if iconv(descriptor, &from, &fromLeft, &to, &toLeft) == -1 { status = errno }
        used = input.count - start - fromLeft
        count = capacity - toLeft
      }
      target.append(contentsOf: output)
    }
    return (used, status)
  }
}
