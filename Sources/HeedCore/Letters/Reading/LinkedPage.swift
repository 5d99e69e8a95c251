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
    guard let address = HTMLAttribute.value(of: "href", in: tag, html) else { return nil }
    let scheme = ["mailto:", "tel:"].first { address.lowercased().hasPrefix($0) }
    return String(address.dropFirst(scheme?.count ?? 0))
  }
}
