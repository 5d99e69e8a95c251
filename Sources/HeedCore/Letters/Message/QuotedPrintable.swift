/// The quoted-printable encoding (RFC 2045, section 6.7).
///
/// Beyond what the encoding demands, a "." and "From " at the beginning of a line are encoded, so
/// that neither SMTP nor mailbox files have to change the line.
enum QuotedPrintable {
  /// The characters of a line, without its end and without a "=" that breaks it.
  private static let lineLimit = 75

  /// The most bytes an encoding can take, and eight more to write without looking.
  ///
  /// Beside the bytes that are always quoted, the first and the last of a line may be; where a line
  /// is broken, three bytes are added, and the next line begins with another.
  static func lengthBound(of census: ByteCensus) -> Int {
    let quoted = census.unprintable + census.equalSigns + 2 * (census.lineFeeds + 1)
    let length = census.count + 2 * quoted + census.lineFeeds
    return length + (length / (lineLimit - 4) + 1) * 5 + 8
  }

  /// The fewest bytes an encoding can take.
  static func leastLength(of census: ByteCensus) -> Int {
    census.count + 2 * census.unprintable + census.lineFeeds
  }

  /// Appends text whose lines end with line feeds.
  ///
  /// - Parameters:
  ///   - text: UTF-8 without carriage returns.
  ///   - census: what the text holds.
  ///   - output: receives the encoding, without a line end after the last line.
  static func append(
    _ text: UnsafeBufferPointer<UInt8>, _ census: ByteCensus, to output: inout [UInt8]
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: lengthBound(of: census)) { buffer in
      var writer = Writer(text: text, buffer: buffer)
      writer.write()
      output.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<writer.position]))
    }
  }

  private struct Writer {
    let text: UnsafeBufferPointer<UInt8>
    let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var position = 0
    private var column = 0

    init(text: UnsafeBufferPointer<UInt8>, buffer: UnsafeMutableBufferPointer<UInt8>) {
      self.text = text
      self.buffer = buffer
    }

    @inline(__always)
    mutating func write() {
      var index = 0
      while index < text.count {
        let end = ByteSearch.lineFeed(in: text, from: index) ?? text.count
        writeLine(index..<end)
        guard end < text.count else { break }
        put(0x0D)
        put(0x0A)
        column = 0
        index = end + 1
      }
    }

    @inline(__always)
    private mutating func writeLine(_ line: Range<Int>) {
      var index = line.lowerBound
      while index < line.upperBound {
        if column > 0, index + 8 < line.upperBound {
          index += writeUpToEight(at: index)
        } else {
          writeByte(at: index, lineEnd: line.upperBound)
          index += 1
        }
      }
    }

    /// Writes bytes within a line, up to the first quoted one, and returns how many.
    @inline(__always)
    private mutating func writeUpToEight(at index: Int) -> Int {
      guard let source = UnsafeRawPointer(text.baseAddress),
        let target = UnsafeMutableRawPointer(buffer.baseAddress)
      else { return 1 }
      let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      target.storeBytes(of: word, toByteOffset: position, as: UInt64.self)
      let flags = ByteCensus.quotedFlags(word.littleEndian)
      if flags == 0, column + 8 <= lineLimit {
        position += 8
        column += 8
        return 8
      }
      let plain = flags.trailingZeroBitCount / 8
      let copied = min(plain, lineLimit - column)
      position += copied
      column += copied
      if copied < plain {
        breakLine()
      } else if plain < 8 {
        if column + 3 > lineLimit { breakLine() }
        putQuoted(text[index + copied])
        return copied + 1
      }
      return copied
    }

    @inline(__always)
    private mutating func writeByte(at index: Int, lineEnd: Int) {
      let byte = text[index]
      let isLast = index + 1 == lineEnd
      let limit = isLast ? lineLimit + 1 : lineLimit
      let isPlain = byte != 0x3D && byte &- 0x20 < 0x5F && !(isLast && byte == 0x20)
      if column + (isPlain ? 1 : 3) > limit { breakLine() }
      if isPlain, column > 0 || !isTouched(at: index, lineEnd: lineEnd) {
        put(byte)
        column += 1
      } else {
        putQuoted(byte)
      }
    }

    /// Whether mail programs change a line that begins with this byte.
    private func isTouched(at index: Int, lineEnd: Int) -> Bool {
      text[index] == 0x2E || MailboxLine.isFrom(text, at: index, end: lineEnd)
    }

    @inline(__always)
    private mutating func breakLine() {
      put(0x3D)
      put(0x0D)
      put(0x0A)
      column = 0
    }

    @inline(__always)
    private mutating func putQuoted(_ byte: UInt8) {
      put(0x3D)
      put(Hexadecimal.upperCase(byte >> 4))
      put(Hexadecimal.upperCase(byte & 15))
      column += 3
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
      buffer[position] = byte
      position += 1
    }
  }
}
