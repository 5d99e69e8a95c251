/// How the bytes of a part travel (RFC 2045, section 6).
package enum TransferEncoding: Hashable, Sendable {
  /// As they are.
  case identity
  case quotedPrintable
  case base64

  /// - Parameter field: the value of `Content-Transfer-Encoding`; what is not known says nothing.
  package init(_ field: String?) {
    switch field?.lowercased() {
    case "quoted-printable": self = .quotedPrintable
    case "base64": self = .base64
    default: self = .identity
    }
  }

  /// The bytes as they were before they were encoded; what is broken in them is passed over.
  package func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .identity: Array(bytes)
    case .quotedPrintable: Self.quotedPrintable(bytes)
    case .base64: Base64Decoding.bytes(bytes)
    }
  }

  static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(body.count)
    var index = body.startIndex
    while index < body.endIndex {
      let line = MailLine(in: body, at: index)
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
      if line[index] == UInt8(ascii: "="),
        let byte = UInt8(hexadecimal: line[(index + 1)...].prefix(2))
      {
        output.append(byte)
        index += 3
      } else {
        output.append(line[index])
        index += 1
      }
    }
  }
}
