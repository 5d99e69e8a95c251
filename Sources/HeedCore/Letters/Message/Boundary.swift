/// The line between the parts of a message, which can't occur within them.
///
/// "=_" occurs neither in quoted-printable nor in base 64; for parts that travel unencoded the bytes
/// are searched. The rest comes from the Message-ID, so that a letter that quotes another has another.
struct Boundary {
  private let bytes: [UInt8]

  init(messageID: MessageID, text: [UInt8], html: [UInt8]) {
    var hash = Self.hash(messageID.text)
    var candidate = Self.candidate(hash)
    while Self.occurs(candidate, in: text) || Self.occurs(candidate, in: html) {
      hash &+= 1
      candidate = Self.candidate(hash)
    }
    bytes = candidate
  }

  func appendContentType(to output: inout [UInt8]) {
    output.append("Content-Type: multipart/alternative;\r\n boundary=\"")
    output.append(contentsOf: bytes)
    output.append("\"\r\n")
  }

  func appendDelimiter(to output: inout [UInt8]) {
    output.append("\r\n--")
    output.append(contentsOf: bytes)
    output.append("\r\n")
  }

  func appendEnd(to output: inout [UInt8]) {
    output.append("\r\n--")
    output.append(contentsOf: bytes)
    output.append("--\r\n")
  }

  /// FNV-1a, 64 bits (draft-eastlake-fnv): short, and the same on every machine.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func candidate(_ hash: UInt64) -> [UInt8] {
    var bytes: [UInt8] = [0x3D, 0x5F]
    for shift in stride(from: 60, through: 0, by: -4) {
      bytes.append(Hexadecimal.upperCase(UInt8(truncatingIfNeeded: hash >> UInt64(shift)) & 15))
    }
    return bytes
  }

  /// Whether the boundary occurs, looked for by its second byte, which is rare in letters.
  private static func occurs(_ boundary: [UInt8], in body: [UInt8]) -> Bool {
    body.withUnsafeBufferPointer { body in
      var start = 1
      while let index = ByteSearch.index(of: boundary[1], in: body, from: start) {
        if body[(index - 1)...].starts(with: boundary) { return true }
        start = index + 1
      }
      return false
    }
  }
}
