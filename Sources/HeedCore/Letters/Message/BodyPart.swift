/// Writes one part of a message in the transfer encoding that suits it.
enum BodyPart {
  enum Subtype {
    case plain, html
  }

  /// The columns up to which a line may stay as it is.
  private static let lineLimit = 78

  /// Appends the part's headers and its body, without a line end after it.
  ///
  /// Any of CRLF, LF and CR ends a line of `text`.
  static func append(
    _ text: UnsafeBufferPointer<UInt8>, _ subtype: Subtype, to output: inout [UInt8]
  ) throws(MessageError) {
    let census = ByteCensus(text)
    if census.controls > 0, text.contains(0) {
      throw MessageError(
        header: nil, message: "The letter holds a NUL character.",
        help: "Correct the value that brings it in.")
    }
    if census.controls == 0 || !text.contains(0x0D) {
      append(text, census, subtype, to: &output)
    } else {
      withLineFeeds(text).withUnsafeBufferPointer {
        append($0, ByteCensus($0), subtype, to: &output)
      }
    }
  }

  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, _ census: ByteCensus, _ subtype: Subtype,
    to output: inout [UInt8]
  ) {
    switch subtype {
    case .plain: output.append("Content-Type: text/plain; charset=utf-8\r\n")
    case .html: output.append("Content-Type: text/html; charset=utf-8\r\n")
    }
    if census.unprintable == 0, canStayAsIs(text) {
      output.append("Content-Transfer-Encoding: 7bit\r\n\r\n")
      appendLines(text, to: &output)
      return
    }
    let base64Length = Base64.linesLength(of: census.count + census.lineFeeds)
    let start = output.count
    if QuotedPrintable.leastLength(of: census) <= base64Length {
      output.append("Content-Transfer-Encoding: quoted-printable\r\n\r\n")
      let body = output.count
      QuotedPrintable.append(text, census, to: &output)
      if output.count - body <= base64Length { return }
      output.removeSubrange(start...)
    }
    output.append("Content-Transfer-Encoding: base64\r\n\r\n")
    var lines: [UInt8] = []
    lines.reserveCapacity(census.count + census.lineFeeds)
    appendLines(text, to: &lines)
    lines.withUnsafeBufferPointer { Base64.appendLines($0, to: &output) }
  }

  /// Whether printable lines can travel unencoded: short, and with nothing a program would change.
  private static func canStayAsIs(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while start < text.count {
      let end = ByteSearch.lineFeed(in: text, from: start) ?? text.count
      if end > start {
        let isChanged =
          text[start] == 0x2E || text[end - 1] == 0x20
          || text[start] == 0x2D && text[start..<end].starts(with: Boundary.lineStart)
          || MailboxLine.isFrom(text, at: start, end: end)
        if isChanged || end - start > lineLimit { return false }
      }
      start = end + 1
    }
    return true
  }

  /// Appends the text with CRLF at the end of each line.
  private static func appendLines(
    _ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) {
    var start = 0
    while let end = ByteSearch.lineFeed(in: text, from: start) {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
      output.appendLineEnd()
      start = end + 1
      if start == text.count { return }
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func withLineFeeds(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }
}
