/// What a page of HTML says, with the address behind each link.
struct LinkedPage {
  let text: String

  init(_ html: [UInt8]) {
    var tokens = HTMLTokens(html)
    var text = ""
    var start = 0
    var link: (address: String, begin: Int)?
    while let tag = tokens.nextTag() {
      guard tag.name == "a" else { continue }
      text += HTMLTokens.text(html, start..<max(start, tag.range.lowerBound))
      if tag.isClosing, let open = link {
        let words = HTMLTokens.text(html, open.begin..<max(open.begin, tag.range.lowerBound))
        if !Self.says(words, open.address) { text += " (\(open.address)) " }
      }
      link = tag.isClosing ? nil : Self.address(html, tag.range).map { ($0, tag.range.upperBound) }
      start = tag.range.upperBound
    }
    self.text = text + HTMLTokens.text(html, start..<html.count)
  }

  /// Whether the words of a link name its address themselves.
  private static func says(_ words: String, _ address: String) -> Bool {
    func plain(_ text: String) -> String {
      let text = text.trimmingWhiteSpace.lowercased()
      return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
    let words = plain(words)
    let wanted = plain(address)
    return words.isEmpty == wanted.isEmpty
      && ["", "https://", "http://"].contains { $0 + words == wanted }
  }

  /// The address of a link; nil for a tag that has none.
  private static func address(_ html: [UInt8], _ tag: Range<Int>) -> String? {
    let name = Array("href".utf8)
    let start = tag.dropLast(name.count).first { index in
      Self.isBlank(html[index]) && zip(html[(index + 1)...], name).allSatisfy { $0 | 0x20 == $1 }
    }
    guard let start else { return nil }
    var rest = html[(start + 1 + name.count)..<tag.upperBound].drop(while: Self.isBlank)
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().drop(while: Self.isBlank)
    let value =
      switch rest.first {
      case let quote? where quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"):
        rest.dropFirst().prefix { $0 != quote }
      default: rest.prefix { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
      }
    let address = HTMLEntities.decoded(String(decoding: value, as: UTF8.self))
    let scheme = ["mailto:", "tel:"].first { address.lowercased().hasPrefix($0) }
    return String(address.dropFirst(scheme?.count ?? 0))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
