/// Turns the text of a part back into its bytes (RFC 2045, section 6).
enum TransferDecoding {
  /// The bytes of a part; what is broken in it is passed over.
  ///
  /// - Parameters:
  ///   - body: as it stands in the message.
  ///   - encoding: what `Content-Transfer-Encoding` says.
  /// - Returns: the bytes.
  static func bytes(_ body: ArraySlice<UInt8>, encoding: String?) -> [UInt8] {
    switch encoding?.lowercased() {
    case "base64": base64(body)
    case "quoted-printable": quotedPrintable(body)
    default: Array(body)
    }
  }

  static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(body.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in body {
      if byte == UInt8(ascii: "=") { break }
      guard let value = value(of: byte) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 1
      if count == 4 {
        output += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
        (bits, count) = (0, 0)
      }
    }
    if count == 3 { output += [UInt8(bits >> 10 & 0xFF), UInt8(bits >> 2 & 0xFF)] }
    if count == 2 { output.append(UInt8(bits >> 4 & 0xFF)) }
    return output
  }

  private static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(body.count)
    var index = body.startIndex
    while index < body.endIndex {
      let line = IncomingLine(in: body, at: index)
      var content = line.content
      let hasEnd = line.end > content.endIndex
      while let last = content.last, last == 0x20 || last == 0x09 { content.removeLast() }
      // A text that ends without a line end may end with blanks that are meant.
      if !hasEnd { content = line.content }
      let isSoft = content.last == UInt8(ascii: "=")
      append(isSoft ? content.dropLast() : content, to: &output)
      if !isSoft { output += body[line.content.endIndex..<line.end] }
      index = line.end
    }
    return output
  }

  private static func append(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "="), index + 2 < line.endIndex,
        let high = digit(line[index + 1]), let low = digit(line[index + 2])
      {
        output.append(high << 4 | low)
        index += 3
      } else {
        output.append(line[index])
        index += 1
      }
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
