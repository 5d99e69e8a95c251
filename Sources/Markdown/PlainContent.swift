/// The words of inline content, without its markup.
enum PlainContent {
  static func fragments(_ content: [Inline]) -> [Fragment] {
    content.flatMap { inline -> [Fragment] in
      switch inline {
      case .fragment(let fragment): [fragment]
      case .softBreak, .hardBreak: [.literal(" ")]
      case .code(let fragments): fragments
      case .emphasis(let content), .strong(let content): fragments(content)
      case .link(let link), .image(let link): fragments(link.content)
      }
    }
  }
}
