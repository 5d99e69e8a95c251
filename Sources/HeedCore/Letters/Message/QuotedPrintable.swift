/// The quoted-printable encoding (RFC 2045, section 6.7).
///
/// Beyond what the encoding demands, a "." and "From " at the beginning of a line are encoded, so
/// that neither SMTP nor mailbox files have to change the line.
enum QuotedPrintable {
  /// The characters of a line, without its end and without a "=" that breaks it.
  private static let lineLimit = 75

  /// The fewest bytes an encoding can take.
  static func leastLength(of census: ByteCensus) -> Int {
    census.count + 2 * census.unprintable + census.lineFeeds
  }

  /// Appends text whose lines end with line feeds.
  ///
  /// - Parameters:
  ///   - text: UTF-8 without carriage returns.
  ///   - output: receives the encoding, without a line end after the last line.
  static func append(
    _ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) {
    withUnsafeTemporaryAllocation(byteCount: Writer.capacity, alignment: 8) { buffer in
      guard let source = UnsafeRawPointer(text.baseAddress), let target = buffer.baseAddress
      else { return }
      var writer = Writer(text: text, source: source, target: target)
      repeat {
        writer.writeLines()
        output.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<writer.position]))
      } while writer.goesOn()
    }
  }

  /// Writes into a small buffer, which is emptied between lines.
  private struct Writer {
    let text: UnsafeBufferPointer<UInt8>
    let source: UnsafeRawPointer
    let target: UnsafeMutableRawPointer
    private var index = 0
    private(set) var position = 0
    private var lineStart = 0

    static let capacity = 1024
    /// A line with its end, and what is written beyond it.
    private static let room = lineLimit + 16

    init(
      text: UnsafeBufferPointer<UInt8>, source: UnsafeRawPointer, target: UnsafeMutableRawPointer
    ) {
      self.text = text
      self.source = source
      self.target = target
    }

    private var column: Int { position &- lineStart }

    /// Writes lines as long as the buffer has room.
    @inline(__always)
    mutating func writeLines() {
      while index < text.count, column > 0 || position + Self.room <= Self.capacity {
        if column == 0, isTouched(at: index) {
          putQuoted(text[index])
          index += 1
        } else {
          writePlain()
        }
        if index < text.count { writeAfterPlain() }
      }
      if index == text.count { quoteLastSpace() }
    }

    /// Begins to fill the buffer anew; false when all is written.
    mutating func goesOn() -> Bool {
      position = 0
      lineStart = 0
      return index < text.count
    }

    /// Writes plain bytes as far as the line has room.
    @inline(__always)
    private mutating func writePlain() {
      let lineEnd = lineStart + lineLimit
      while index &+ 8 <= text.count {
        let word = ByteWord(source + index)
        // What is written beyond the plain bytes is written over.
        word.store(to: target + position)
        let quoted = word.quoted
        if quoted == 0, position &+ 8 <= lineEnd {
          index &+= 8
          position &+= 8
        } else {
          let plain = min(word.countBefore(quoted), max(lineEnd - position, 0))
          position += plain
          index += plain
          return
        }
      }
      while index < text.count, position < lineEnd, Self.isPlain(text[index]) {
        put(text[index])
        index += 1
      }
    }

    /// Writes a line end, a quoted byte, or what a full line needs before the next plain byte.
    @inline(__always)
    private mutating func writeAfterPlain() {
      let byte = text[index]
      if byte == 0x0A {
        quoteLastSpace()
        put(0x0D)
        put(0x0A)
        lineStart = position
      } else {
        let isLast = index + 1 == text.count || text[index + 1] == 0x0A
        let limit = isLast ? lineLimit + 1 : lineLimit
        if !Self.isPlain(byte) {
          if column + 3 > limit { return breakLine() }
          putQuoted(byte)
        } else if column < lineLimit {
          return
        } else if isLast, byte != 0x20 {
          put(byte)
        } else {
          return breakLine()
        }
      }
      index += 1
    }

    /// Quotes the space that a line may not end with.
    @inline(__always)
    private mutating func quoteLastSpace() {
      guard column > 0, isSpace(at: position - 1) else { return }
      position -= 1
      if column + 3 > lineLimit + 1 { breakLine() }
      putQuoted(0x20)
    }

    private func isSpace(at position: Int) -> Bool {
      target.load(fromByteOffset: position, as: UInt8.self) == 0x20
    }

    /// Whether mail programs change a line that begins with this byte.
    private func isTouched(at index: Int) -> Bool {
      text[index] == 0x2E || MailboxLine.isFrom(text, at: index, end: text.count)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
      byte != 0x3D && byte &- 0x20 < 0x5F
    }

    @inline(__always)
    private mutating func breakLine() {
      put(0x3D)
      put(0x0D)
      put(0x0A)
      lineStart = position
    }

    @inline(__always)
    private mutating func putQuoted(_ byte: UInt8) {
      put(0x3D)
      put(Hexadecimal.upperCase(byte >> 4))
      put(Hexadecimal.upperCase(byte & 15))
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
      target.storeBytes(of: byte, toByteOffset: position, as: UInt8.self)
      position &+= 1
    }
  }
}
