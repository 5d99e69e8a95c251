/// A letter in the form in which it goes to a server.
package struct WireMessage: Hashable, Sendable {
  /// Every line ends with CR LF; dots at the start of a line are not doubled yet.
  package let bytes: [UInt8]
  /// The identifier, without angle brackets.
  package let messageID: String

  init(bytes: [UInt8], messageID: String) {
    self.bytes = bytes
    self.messageID = messageID
  }

  /// The bytes as they follow `DATA`: dots at the start of a line are doubled, and a line with a
  /// dot alone ends them (RFC 5321, section 4.5.2).
  var bytesWithEnd: [UInt8] {
    let (dot, lineFeed) = (UInt8(ascii: "."), UInt8(ascii: "\n"))
    guard bytes.first == dot || bytes.pairsAny(lineFeed, dot) else { return bytes + ".\r\n".utf8 }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 64 + 4)
    var rest = bytes[...]
    while !rest.isEmpty {
      if rest.first == dot { result.append(dot) }
      let end = rest.firstIndex(of: lineFeed).map { $0 + 1 } ?? rest.endIndex
      result += rest[..<end]
      rest = rest[end...]
    }
    return result + ".\r\n".utf8
  }
}
