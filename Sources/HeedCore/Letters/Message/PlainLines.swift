/// Lines that travel as they are: `7bit` (RFC 2045, section 6.2).
enum PlainLines {
  /// The columns up to which a line may stay as it is.
  private static let lineLimit = 78

  /// Appends printable lines with CRLF at the end of each, if they are short and hold nothing that
  /// a program on the way would change.
  ///
  /// - Parameters:
  ///   - text: printable ASCII and line feeds.
  ///   - output: receives the lines; unchanged if they can't stay as they are.
  /// - Returns: whether they could.
  static func append(
    _ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) -> Bool {
    let start = output.count
    var index = 0
    while index < text.count {
      let isWritten = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) { buffer in
        var position = 0
        while index < text.count, position + lineLimit + 2 <= buffer.count {
          let end = ByteSearch.lineFeed(in: text, from: index)
          let line = UnsafeBufferPointer(rebasing: text[index..<(end ?? text.count)])
          guard canStayAsIs(line) else { return false }
          position = buffer[position...].initialize(fromContentsOf: line)
          index += line.count
          guard end != nil else { break }
          buffer[position] = 0x0D
          buffer[position + 1] = 0x0A
          position += 2
          index += 1
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<position]))
        return true
      }
      guard isWritten else {
        output.removeLast(output.count - start)
        return false
      }
    }
    return true
  }

  /// Appends the text with CRLF at the end of each line.
  static func appendAll(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    while let end = ByteSearch.lineFeed(in: text, from: start) {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
      output.appendLineEnd()
      start = end + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func canStayAsIs(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = line.first, let last = line.last else { return true }
    let isChanged =
      first == 0x2E || last == 0x20
      || first == 0x2D && line.starts(with: Boundary.lineStart)
      || MailboxLine.isFrom(line, at: 0, end: line.count)
    return !isChanged && line.count <= lineLimit
  }
}
