/// Writes one part of a message in the transfer encoding that suits it.
enum BodyPart {
  enum Subtype {
    case plain, html
  }

  /// Appends the part's headers and its body, without a line end after it.
  ///
  /// Any of CRLF, LF and CR ends a line of `text`.
  static func append(
    _ text: UnsafeBufferPointer<UInt8>, _ subtype: Subtype, to output: inout [UInt8]
  ) throws(MessageError) {
    let census = ByteCensus(text)
    if census.unprintable > 0, ByteSearch.index(of: 0, in: text, from: 0) != nil {
      throw MessageError(
        header: nil, message: "The letter holds a NUL character.",
        help: "Correct the value that brings it in.")
    }
    if census.unprintable == 0 || ByteSearch.index(of: 0x0D, in: text, from: 0) == nil {
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
    let start = output.count
    if census.unprintable == 0 {
      output.append("Content-Transfer-Encoding: 7bit\r\n\r\n")
      if PlainLines.append(text, to: &output) { return }
      output.removeLast(output.count - start)
    }
    let base64Length = Base64.linesLength(of: census.count + census.lineFeeds)
    if QuotedPrintable.leastLength(of: census) <= base64Length {
      output.append("Content-Transfer-Encoding: quoted-printable\r\n\r\n")
      let body = output.count
      QuotedPrintable.append(text, to: &output)
      if output.count - body <= base64Length { return }
      output.removeLast(output.count - start)
    }
    output.append("Content-Transfer-Encoding: base64\r\n\r\n")
    var lines: [UInt8] = []
    lines.reserveCapacity(census.count + census.lineFeeds)
    PlainLines.appendAll(text, to: &lines)
    lines.withUnsafeBufferPointer { Base64.appendLines($0, to: &output) }
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
