/// Renders a document as text with `StructureMark`s, with places for its values.
struct TextRendering {
  let source: MarkdownSource

  func pieces(_ blocks: [Block]) -> [Piece] {
    var pieces = PieceBuilder()
    for block in blocks { append(block, isTight: false, to: &pieces) }
    return pieces.pieces
  }

  private func append(_ block: Block, isTight: Bool, to pieces: inout PieceBuilder) {
    let begin = isTight ? StructureMark.tightBlock : .block
    switch block {
    case .paragraph(let content), .heading(_, let content):
      pieces.append(begin)
      append(content, to: &pieces)
    case .quote(let blocks):
      pieces.append(begin)
      pieces.append(.quote)
      for block in blocks { append(block, isTight: false, to: &pieces) }
      pieces.append(.close)
      pieces.append(begin)
    case .list(let list):
      append(list, begin: begin, to: &pieces)
    case .code(let fragments):
      pieces.append(begin)
      pieces.append(.verbatim)
      append(fragments, to: &pieces)
      pieces.append(.filled)
    case .rule:
      pieces.append(begin)
      pieces.append("----------")
    case .tag(let index):
      pieces.tag(index)
    case .control(let control):
      pieces.control(control) { append($0, isTight: isTight, to: &$1) }
    }
  }

  private func append(
    _ list: List, begin: StructureMark, to pieces: inout PieceBuilder
  ) {
    pieces.append(begin)
    if let start = list.start {
      pieces.append(.numbers)
      pieces.append("\(start);")
    }
    for entry in list.entries { append(entry, of: list, to: &pieces) }
    if list.start != nil { pieces.append(.endOfNumbers) }
    pieces.append(begin)
  }

  private func append(
    _ entry: List.Entry, of list: List, to pieces: inout PieceBuilder
  ) {
    switch entry {
    case .item(let blocks):
      pieces.append(list.start == nil ? .bulletItem : .numberedItem)
      for block in blocks { append(block, isTight: list.isTight, to: &pieces) }
      pieces.append(.close)
    case .tag(let index):
      pieces.tag(index)
    case .control(let control):
      pieces.control(control) { append($0, of: list, to: &$1) }
    }
  }

  private func append(_ content: [Inline], to pieces: inout PieceBuilder) {
    for (position, inline) in content.enumerated() {
      switch inline {
      case .fragment(let fragment): append([fragment], to: &pieces)
      case .softBreak:
        if !SoftBreak.vanishes(at: position, in: content) { pieces.append(" ") }
      case .hardBreak: pieces.append("\n")
      case .code(let fragments): append(fragments, to: &pieces)
      case .emphasis(let content), .strong(let content): append(content, to: &pieces)
      case .link(let link): append(link, to: &pieces)
      case .image(let link): append(PlainContent.fragments(link.content), to: &pieces)
      }
    }
  }

  /// The words and the address in parentheses; the address alone where the words say the same.
  private func append(_ link: Link, to pieces: inout PieceBuilder) {
    let displayed = LinkDestination.displayed(link.destination)
    let words = PlainContent.fragments(link.content)
    let isAddress =
      words.isEmpty || source.areSame(words, displayed) || source.areSame(words, link.destination)
    if !isAddress {
      append(link.content, to: &pieces)
      pieces.append(" (")
    }
    pieces.append(.address)
    appendAddress(displayed, of: link.destination, to: &pieces)
    pieces.append(.endOfAddress)
    if !isAddress { pieces.append(")") }
  }

  private func appendAddress(
    _ displayed: [Fragment], of destination: [Fragment], to pieces: inout PieceBuilder
  ) {
    let parts = LinkDestination.parts(of: destination).map(\.part)
    for (fragment, part) in zip(displayed, parts) {
      switch fragment {
      case .literal(let words): pieces.append(LiteralURL.encoded(words))
      case .output(let index): pieces.value(index, .textURL(part))
      case .tag(let index): pieces.tag(index)
      }
    }
  }

  private func append(_ fragments: [Fragment], to pieces: inout PieceBuilder) {
    for fragment in fragments {
      switch fragment {
      case .literal(let words): pieces.append(words)
      case .output(let index): pieces.value(index, .text)
      case .tag(let index): pieces.tag(index)
      }
    }
  }
}

extension PieceBuilder {
  fileprivate mutating func append(_ mark: StructureMark) {
    append(mark.text)
  }
}
