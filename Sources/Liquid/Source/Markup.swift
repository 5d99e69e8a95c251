/// What stands between the braces of an output or a tag, as bytes of the token's text.
struct Markup {
  let token: Token
  /// The bytes of the whole token.
  let bytes: [UInt8]
  /// The word a tag begins with; empty for an output.
  private(set) var tagName = ""
  /// Where the tag's name begins.
  private(set) var nameOffset: Int
  /// What comes after the tag's name; for an output everything between the braces.
  private(set) var range: Range<Int>

  init(token: Token) {
    self.token = token
    bytes = Array(token.text.utf8)
    range = Self.inside(bytes)
    nameOffset = range.lowerBound
    guard token.kind == .tag else { return }
    nameOffset = range.first { !bytes[$0].isWhitespace } ?? range.upperBound
    let rest = nameOffset..<range.upperBound
    let end = rest.first { !bytes[$0].isWord } ?? range.upperBound
    tagName = String(decoding: bytes[nameOffset..<end], as: UTF8.self)
    range = end..<range.upperBound
  }

  /// The place of a byte of the token's text.
  func position(at offset: Int) -> Position {
    var position = token.position
    position.advance(over: bytes[..<offset])
    return position
  }

  /// The part between the braces and their hyphens.
  private static func inside(_ bytes: [UInt8]) -> Range<Int> {
    var start = min(2, bytes.count)
    var end = max(start, bytes.count - 2)
    if start < end, bytes[start] == UInt8(ascii: "-") { start += 1 }
    if start < end, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  /// White space as Liquid strips it: the ASCII characters only.
  var isWhitespace: Bool {
    self == 0x20 || (0x09...0x0D).contains(self)
  }

  var isDigit: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }

  var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  /// A letter, a digit or an underscore.
  var isWord: Bool {
    isLetter || isDigit || self == UInt8(ascii: "_")
  }
}
