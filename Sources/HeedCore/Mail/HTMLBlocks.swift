/// The paragraphs of a page of HTML: where they stand, and what they say.
struct HTMLBlocks {
  /// A paragraph, an item of a list, a heading or the like, with no other within it.
  struct Block {
    /// Its element's name in small letters.
    let name: String
    /// From `<` of its first tag to behind `>` of its last.
    let outer: Range<Int>
    /// What stands between the two.
    let inner: Range<Int>
    /// Where the outermost list or quote ends that it is in; nil when it is in none.
    var containerEnd: Int?
    /// Whether it is quoted.
    let isQuoted: Bool
    /// What it says, without tags.
    let text: String
  }

  private(set) var blocks: [Block] = []

  private static let names: Set<String> = [
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "pre",
  ]
  private static let containers: Set<String> = ["ul", "ol", "blockquote"]

  init(_ html: [UInt8]) {
    var reader = HTMLTokens(html)
    var open: HTMLTokens.Tag?
    var containers: [String] = []
    var firstInContainer = 0
    while let tag = reader.nextTag() {
      if Self.names.contains(tag.name) {
        if tag.isClosing, let first = open, first.name == tag.name {
          let inner = first.range.upperBound..<tag.range.lowerBound
          blocks.append(
            Block(
              name: tag.name, outer: first.range.lowerBound..<tag.range.upperBound, inner: inner,
              isQuoted: containers.contains("blockquote"), text: HTMLTokens.text(html, inner)))
        }
        open = tag.isClosing ? nil : tag
      } else if Self.containers.contains(tag.name) {
        if !tag.isClosing {
          if containers.isEmpty { firstInContainer = blocks.count }
          containers.append(tag.name)
        } else if let last = containers.lastIndex(of: tag.name) {
          containers.removeSubrange(last...)
          guard containers.isEmpty else { continue }
          for index in firstInContainer..<blocks.count {
            blocks[index].containerEnd = tag.range.upperBound
          }
        }
      }
    }
  }
}
