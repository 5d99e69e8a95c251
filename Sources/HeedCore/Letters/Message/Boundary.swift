/// The line between the parts of a message, which can't occur within them.
///
/// It begins with "=_", which occurs neither in quoted-printable nor in base 64, and a text with a
/// line that begins like it does not travel unencoded. The rest comes from the Message-ID or from
/// what is enclosed, so that a letter that holds another has another.
struct Boundary {
  /// How every line begins that stands between parts.
  static let lineStart: [UInt8] = Array("--=_".utf8)

  private let bytes: [UInt8]

  /// The boundary of a letter's own parts.
  init(messageID: MessageID) {
    bytes = Self.bytes(Self.hash(messageID.text.utf8))
  }

  /// A boundary around the letter, which is none of a letter's own parts.
  ///
  /// - Parameters:
  ///   - kind: a letter beyond F.
  ///   - files: what stands beside the letter.
  init(outer kind: StaticString, of files: [EnclosedFile]) {
    let hash = files.reduce(0) { $0 &* 31 &+ Self.hash($1.name.utf8) ^ Self.hash($1.bytes) }
    bytes = Self.bytes(hash, kind: kind)
  }

  func append(to output: inout [UInt8]) {
    output.append(contentsOf: bytes)
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
  private static func hash(_ text: some Sequence<UInt8>) -> UInt64 {
    text.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func bytes(_ hash: UInt64, kind: StaticString = "") -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    bytes.append("=_")
    bytes.append(kind)
    for shift in stride(from: 60, through: 0, by: -4) {
      bytes.append(Hexadecimal.upperCase(UInt8(truncatingIfNeeded: hash >> UInt64(shift)) & 15))
    }
    return bytes
  }
}
