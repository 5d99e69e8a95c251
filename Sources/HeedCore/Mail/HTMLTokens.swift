/// Goes through the tags of HTML, as far as it takes to read a letter.
struct HTMLTokens {
  struct Tag {
    /// In small letters.
    let name: String
    let isClosing: Bool
    /// From `<` to behind `>`.
    let range: Range<Int>
  }

  private let html: [UInt8]
  private var position: Int
  private let end: Int

  init(_ html: [UInt8]) {
    self.init(html, in: 0..<html.count)
  }

  init(_ html: [UInt8], in range: Range<Int>) {
    self.html = html
    position = range.lowerBound
    end = range.upperBound
  }

  /// Where it goes on behind the last tag, or behind what that hides.
  var place: Int { position }

  /// The next tag; comments and what browsers never show are passed over.
  mutating func nextTag() -> Tag? {
    while let start = html[position..<end].firstIndex(of: UInt8(ascii: "<")) {
      if html[start..<end].starts(with: "<!--".utf8) {
        position = Self.end(of: "-->", html, from: start + 4, to: end)
        continue
      }
      guard let tag = tag(at: start) else {
        position = start + 1
        continue
      }
      position = tag.range.upperBound
      if !tag.isClosing, Self.hidden.contains(tag.name) {
        position = Self.end(of: "</\(tag.name)", html, from: position, to: end)
      }
      return tag
    }
    position = end
    return nil
  }

  /// What a stretch of HTML says, without tags; a line break for each `<br>` and paragraph.
  static func text(_ html: [UInt8], _ range: Range<Int>) -> String {
    let html = withoutRemarks(html, range)
    var tokens = HTMLTokens(html)
    var text: [UInt8] = []
    var start = 0
    while let tag = tokens.nextTag() {
      text += html[start..<max(start, tag.range.lowerBound)]
      if breaking.contains(tag.name), tag.isClosing || tag.name == "br" { text.append(0x0A) }
      start = tokens.position
    }
    text += html[start...]
    return HTMLEntities.decoded(String(decoding: text, as: UTF8.self))
  }

  private static let hidden: Set<String> = ["style", "script", "head", "title"]
  private static let breaking: Set<String> = [
    "br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote",
  ]

  /// The bytes without comments and what says which HTML it is, which no browser shows.
  private static func withoutRemarks(_ html: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard html[index..<range.upperBound].starts(with: "<!".utf8) else {
        index += 1
        continue
      }
      result += html[start..<index]
      let isComment = html[index..<range.upperBound].starts(with: "<!--".utf8)
      let behind = isComment ? index + 4 : index + 2
      start = end(of: isComment ? "-->" : ">", html, from: behind, to: range.upperBound)
      index = start
    }
    return result + html[start..<range.upperBound]
  }

  private func tag(at start: Int) -> Tag? {
    var index = start + 1
    let isClosing = index < end && html[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let nameStart = index
    while index < end, Self.isNameCharacter(html[index]) { index += 1 }
    guard index > nameStart else { return nil }
    let name = String(decoding: html[nameStart..<index], as: UTF8.self).lowercased()
    var quote: UInt8?
    while index < end {
      let byte = html[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return Tag(name: name, isClosing: isClosing, range: start..<(index + 1))
      }
      index += 1
    }
    return nil
  }

  private static func isNameCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Where a text stands behind a position, in letters of either case; its end for one that ends a
  /// tag or a comment.
  private static func end(of text: String, _ html: [UInt8], from: Int, to end: Int) -> Int {
    let wanted = Array(text.utf8)
    var index = min(from, end)
    while index + wanted.count <= end {
      if zip(html[index...], wanted).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 && $1 >= 0x61 }) {
        return index + (text.hasSuffix(">") ? wanted.count : 0)
      }
      index += 1
    }
    return end
  }
}
