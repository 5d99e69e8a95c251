/// Renders a document as HTML, with places for its values.
enum HTMLRendering {
  static func pieces(_ blocks: [Block]) -> [Piece] {
    var pieces = PieceBuilder()
    for block in blocks { append(block, isTight: false, to: &pieces) }
    return pieces.pieces
  }

  private static func append(_ block: Block, isTight: Bool, to pieces: inout PieceBuilder) {
    switch block {
    case .paragraph(let content) where isTight:
      append(content, to: &pieces)
    case .paragraph(let content):
      pieces.append("<p>")
      append(content, to: &pieces)
      pieces.append("</p>\n")
    case .heading(let level, let content):
      pieces.append("<h\(level)>")
      append(content, to: &pieces)
      pieces.append("</h\(level)>\n")
    case .quote(let blocks):
      pieces.append("<blockquote>\n")
      for block in blocks { append(block, isTight: false, to: &pieces) }
      pieces.append("</blockquote>\n")
    case .list(let list):
      append(list, to: &pieces)
    case .code(let fragments):
      pieces.append("<pre><code>")
      append(fragments, to: &pieces)
      pieces.append("</code></pre>\n")
    case .rule:
      pieces.append("<hr>\n")
    case .tag(let index):
      pieces.tag(index)
    case .control(let control):
      pieces.control(control) { append($0, isTight: isTight, to: &$1) }
    }
  }

  private static func append(_ list: List, to pieces: inout PieceBuilder) {
    let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" }
    pieces.append(start.map { "<ol\($0)>\n" } ?? "<ul>\n")
    for entry in list.entries { append(entry, isTight: list.isTight, to: &pieces) }
    pieces.append(start == nil ? "</ul>\n" : "</ol>\n")
  }

  private static func append(_ entry: List.Entry, isTight: Bool, to pieces: inout PieceBuilder) {
    switch entry {
    case .item(let blocks):
      pieces.append("<li>")
      for (position, block) in blocks.enumerated() {
        if position > 0 && isTight { pieces.append("\n") }
        append(block, isTight: isTight, to: &pieces)
      }
      pieces.append("</li>\n")
    case .tag(let index):
      pieces.tag(index)
    case .control(let control):
      pieces.control(control) { append($0, isTight: isTight, to: &$1) }
    }
  }

  private static func append(_ content: [Inline], to pieces: inout PieceBuilder) {
    for (position, inline) in content.enumerated() {
      switch inline {
      case .fragment(let fragment):
        append([fragment], to: &pieces)
      case .softBreak:
        if !SoftBreak.vanishes(at: position, in: content) { pieces.append("\n") }
      case .hardBreak:
        pieces.append("<br>\n")
      case .code(let fragments):
        pieces.append("<code>")
        append(fragments, to: &pieces)
        pieces.append("</code>")
      case .emphasis(let content):
        pieces.append("<em>")
        append(content, to: &pieces)
        pieces.append("</em>")
      case .strong(let content):
        pieces.append("<strong>")
        append(content, to: &pieces)
        pieces.append("</strong>")
      case .link(let link):
        pieces.append("<a href=\"")
        appendAddress(link.destination, to: &pieces)
        appendTitle(link.title, to: &pieces)
        pieces.append("\">")
        append(link.content, to: &pieces)
        pieces.append("</a>")
      case .image(let link):
        pieces.append("<img src=\"")
        appendAddress(link.destination, to: &pieces)
        pieces.append("\" alt=\"")
        append(PlainContent.fragments(link.content), place: .htmlAttribute, to: &pieces)
        appendTitle(link.title, to: &pieces)
        pieces.append("\">")
      }
    }
  }

  private static func appendAddress(_ destination: [Fragment], to pieces: inout PieceBuilder) {
    for (fragment, part) in LinkDestination.parts(of: destination) {
      switch fragment {
      case .literal(let words): pieces.append(escaped(LiteralURL.encoded(words)))
      case .output(let index): pieces.value(index, .htmlURL(part))
      case .tag(let index): pieces.tag(index)
      }
    }
  }

  private static func appendTitle(_ title: [Fragment], to pieces: inout PieceBuilder) {
    guard !title.isEmpty else { return }
    pieces.append("\" title=\"")
    append(title, place: .htmlAttribute, to: &pieces)
  }

  private static func append(
    _ fragments: [Fragment], place: Place = .htmlText, to pieces: inout PieceBuilder
  ) {
    for fragment in fragments {
      switch fragment {
      case .literal(let words): pieces.append(escaped(words))
      case .output(let index): pieces.value(index, place)
      case .tag(let index): pieces.tag(index)
      }
    }
  }

  private static func escaped(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
