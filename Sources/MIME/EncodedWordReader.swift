/// The encoded word that a text begins with: `=?utf-8?q?a=20b?=` (RFC 2047, section 2).
struct EncodedWordReader {
  let charset: Charset
  let bytes: [UInt8]
  /// Where the text goes on behind it.
  let end: Int

  private static let nameLimit = 60
  /// The standard allows 75 characters for the whole of a word; programs write longer ones.
  private static let contentLimit = 1000

  /// Nil when there is no word, or one that can't be read.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text.dropFirst(2)
    guard let name = Self.take(&rest, limit: Self.nameLimit),
      let encoding = Self.take(&rest, limit: 1),
      let content = Self.take(&rest, limit: Self.contentLimit), rest.first == UInt8(ascii: "=")
    else { return nil }
    // A language may follow the characters (RFC 2231, section 5).
    let charset = Charset(String(decoding: name.prefix { $0 != 0x2A }, as: UTF8.self))
    if case .other = charset { return nil }
    switch encoding.first {
    case UInt8(ascii: "Q"), UInt8(ascii: "q"):
      bytes = TransferEncoding.quotedPrintable(Self.withBlanks(content))
    case UInt8(ascii: "B"), UInt8(ascii: "b"):
      guard Base64Decoding.canRead(content) else { return nil }
      bytes = Base64Decoding.bytes(content)
    default: return nil
    }
    self.charset = charset
    end = rest.startIndex + 1
  }

  /// What stands before the next question mark, which is taken too.
  private static func take(_ rest: inout ArraySlice<UInt8>, limit: Int) -> ArraySlice<UInt8>? {
    guard let mark = rest.prefix(limit + 1).firstIndex(of: UInt8(ascii: "?")) else { return nil }
    defer { rest = rest[(mark + 1)...] }
    return rest[..<mark]
  }

  private static func withBlanks(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    content.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...]
  }
}
