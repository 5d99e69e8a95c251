/// Finds words of a page that some customers see and others don't, or that stand where no comparison
/// with the text looks.
///
/// It knows the common ways, not all that style sheets can do: whoever has edited a page by hand is to
/// look at it in a mail program.
struct ConcealedWords {
  /// In plain words, for a person.
  private(set) var remarks: [String] = []
  private let html: [UInt8]

  init(page: String) {
    html = Array(page.utf8)
    readElements()
    readConditionalComments()
    readStyles()
  }

  private mutating func remark(_ remark: String) {
    if !remarks.contains(remark), remarks.count < Self.limit { remarks.append(remark) }
  }

  private static let limit = 20

  /// Looks for elements that are hidden, pictures with words, and forms.
  ///
  /// What is hidden before anything is shown is the line that mail programs show beside the subject.
  private mutating func readElements() {
    var tokens = HTMLTokens(html)
    var shownFrom = 0
    var hasBegun = false
    while let tag = tokens.nextTag() {
      if !hasBegun, tag.range.lowerBound > shownFrom {
        hasBegun = words(shownFrom..<tag.range.lowerBound) != nil
      }
      shownFrom = tokens.place
      guard !tag.isClosing else { continue }
      if Self.fields.contains(tag.name) { remark("the page has a form or a button") }
      if tag.name == "img", let text = HTMLAttribute.value(of: "alt", in: tag.range, html),
        !text.isEmpty
      {
        remark("a picture stands for \"\(Self.shortened(text))\"")
      }
      guard let style = HTMLAttribute.value(of: "style", in: tag.range, html),
        ConcealingStyle.hides(style)
      else { continue }
      let end = end(of: tag)
      if hasBegun, let words = words(tag.range.upperBound..<end) {
        remark("the page hides \"\(words)\"")
      }
      tokens = HTMLTokens(html, in: max(end, tokens.place)..<html.count)
      shownFrom = tokens.place
    }
  }

  private static let fields: Set<String> = ["form", "input", "button", "select", "textarea"]

  private static let empty: Set<String> = [
    "img", "br", "hr", "input", "meta", "link", "col", "wbr",
  ]

  /// Where the element ends that a tag begins.
  private func end(of tag: HTMLTokens.Tag) -> Int {
    if Self.empty.contains(tag.name) { return tag.range.upperBound }
    var tokens = HTMLTokens(html, in: tag.range.upperBound..<html.count)
    var depth = 1
    while let next = tokens.nextTag() {
      guard next.name == tag.name else { continue }
      depth += next.isClosing ? -1 : 1
      if depth == 0 { return next.range.lowerBound }
    }
    return html.count
  }

  /// Looks at comments that some programs read.
  private mutating func readConditionalComments() {
    var rest = html[...]
    while let start = rest.firstRange(of: Array("<!--[if".utf8)) {
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: Array("endif]-->".utf8)) else { return }
      let condition = rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? end.lowerBound
      if condition < end.lowerBound, let words = words(condition..<end.lowerBound) {
        remark("only some mail programs show \"\(words)\"")
      }
      rest = rest[end.upperBound...]
    }
  }

  /// Looks for styles that hide parts, or add words.
  private mutating func readStyles() {
    var rest = html[...]
    while let start = rest.firstRange(of: Array("<style".utf8)) {
      rest = rest[start.upperBound...]
      let end = rest.firstRange(of: Array("</style".utf8))?.lowerBound ?? rest.endIndex
      let style = String(decoding: rest[..<end], as: UTF8.self)
      for block in style.split(separator: "{").dropFirst() {
        let declarations = String(block.prefix { $0 != "}" })
        if ConcealingStyle.hides(declarations) { remark("the page's style hides parts of it") }
        if declarations.contains(#/content\s*:\s*["'][^"']*\w/#) {
          remark("the page's style adds words")
        }
      }
      rest = rest[end...]
    }
  }

  /// What a stretch says, shortened; nil for one without words.
  private func words(_ range: Range<Int>) -> String? {
    let text = HTMLTokens.text(html, range)
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return Self.shortened(text)
  }

  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 80 ? line : line.prefix(79) + "…"
  }
}
