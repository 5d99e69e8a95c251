import RegexBuilder

/// Makes the page of a letter say what its edited text says.
///
/// Only the paragraphs that were edited change; all others keep their links and emphasis, and the
/// page around them its looks.
struct PageEdit {
  private let page: [UInt8]
  private let blocks: [HTMLBlocks.Block]
  private let old: [LetterParagraph]
  /// Where each paragraph of the old text stands in `blocks`; nil for one that was not found.
  private let places: [Int?]
  /// What is put in place of stretches of the page, in no order.
  private var changes: [(range: Range<Int>, html: String)] = []

  /// The page with another text, or nil when a paragraph to be changed can't be found in it.
  ///
  /// - Parameters:
  ///   - page: HTML in UTF-8.
  ///   - old: the letter's plain text, which says the same as the page.
  ///   - new: the plain text as edited.
  /// - Returns: the page, the same for the same text.
  static func page(_ page: [UInt8], from old: String, to new: String) -> [UInt8]? {
    var edit = PageEdit(page, LetterParagraph.all(in: old))
    guard edit.apply(LetterParagraph.all(in: new)) else { return nil }
    return edit.result
  }

  private init(_ page: [UInt8], _ old: [LetterParagraph]) {
    self.page = page
    self.old = old
    blocks = HTMLBlocks(page).blocks
    places = Self.places(old, in: blocks)
  }

  /// Pairs what says the same, in order; then what stands between two such pairs in equal number.
  private static func places(
    _ paragraphs: [LetterParagraph], in blocks: [HTMLBlocks.Block]
  ) -> [Int?] {
    let wanted = paragraphs.map(\.essence)
    let present = blocks.map { LetterParagraph.essence($0.text) }
    var places = [Int?](repeating: nil, count: paragraphs.count)
    for (left, right) in Kept.pairs(wanted, present) { places[left] = right }
    var start = 0
    while let first = places[start...].firstIndex(of: nil) {
      let end = places[first...].firstIndex { $0 != nil } ?? places.count
      let before = first == 0 ? -1 : places[first - 1] ?? -1
      let after = end < places.count ? places[end] ?? blocks.count : blocks.count
      if after - before - 1 == end - first {
        for index in first..<end { places[index] = before + 1 + index - first }
      }
      start = end
    }
    return places
  }

  /// Whether every paragraph that has changed was found.
  private mutating func apply(_ new: [LetterParagraph]) -> Bool {
    let pairs =
      Kept.pairs(old.map(Self.identity), new.map(Self.identity)) + [(old.count, new.count)]
    var (left, right) = (0, 0)
    for (nextLeft, nextRight) in pairs {
      guard replace(left..<nextLeft, with: new[right..<nextRight]) else { return false }
      (left, right) = (nextLeft + 1, nextRight + 1)
    }
    return true
  }

  private static func identity(_ paragraph: LetterParagraph) -> String {
    "\(paragraph.kind)\u{1F}\(paragraph.lines.joined(separator: " "))"
  }

  private mutating func replace(
    _ olds: Range<Int>, with news: ArraySlice<LetterParagraph>
  ) -> Bool {
    var rest = news
    for index in olds {
      guard let place = places[index] else { return false }
      let block = blocks[place]
      if let next = rest.first, next.kind.isLike(old[index].kind) {
        changes.append((block.inner, next.html))
        rest = rest.dropFirst()
      } else {
        changes.append((block.outer, ""))
      }
    }
    guard !rest.isEmpty else { return true }
    return insert(Array(rest), behind: olds.upperBound - 1)
  }

  private mutating func insert(_ paragraphs: [LetterParagraph], behind index: Int) -> Bool {
    if index >= 0, let place = places[index] {
      let block = blocks[place]
      let end = block.containerEnd ?? block.outer.upperBound
      for paragraph in paragraphs {
        let isInside = block.name == "li" && paragraph.kind.isLike(old[index].kind)
        let html = isInside ? "<li>\(paragraph.html)</li>\n" : Self.element(paragraph)
        let position = isInside ? block.outer.upperBound : end
        changes.append((position..<position, "\n" + html))
      }
      return true
    }
    guard index < 0, let first = places.first ?? nil, blocks[first].containerEnd == nil else {
      return false
    }
    let position = blocks[first].outer.lowerBound
    changes.append((position..<position, paragraphs.map(Self.element).joined()))
    return true
  }

  private static func element(_ paragraph: LetterParagraph) -> String {
    switch paragraph.kind {
    case .plain: "<p>\(paragraph.html)</p>\n"
    case .quote: "<blockquote>\n<p>\(paragraph.html)</p>\n</blockquote>\n"
    case .bullet: "<ul>\n<li>\(paragraph.html)</li>\n</ul>\n"
    case .number(let number): "<ol start=\"\(number)\">\n<li>\(paragraph.html)</li>\n</ol>\n"
    }
  }

  private var result: [UInt8] {
    var result: [UInt8] = []
    var position = 0
    let ordered = changes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, change) in ordered {
      result += page[position..<max(position, change.range.lowerBound)]
      result += Array(change.html.utf8)
      position = max(position, change.range.upperBound)
    }
    result += page[position...]
    return Self.withoutEmptyContainers(result)
  }

  /// A list or a quote of which all was taken out would still show.
  private static func withoutEmptyContainers(_ page: [UInt8]) -> [UInt8] {
    var text = String(decoding: page, as: UTF8.self)
    for name in ["ul", "ol", "blockquote"] {
      while let empty = text.firstMatch(of: Self.empty(name)) { text.removeSubrange(empty.range) }
    }
    return Array(text.utf8)
  }

  private static func empty(_ name: String) -> some RegexComponent {
    Regex {
      "<\(name)"
      ZeroOrMore(CharacterClass.anyOf("<>").inverted)
      ">"
      ZeroOrMore(.whitespace)
      "</\(name)>"
    }
  }
}
