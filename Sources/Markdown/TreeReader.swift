import CCmark

/// Reads libcmark's tree into blocks, and reports what a letter can't hold.
struct TreeReader {
  /// Far deeper than any letter; bounds the recursion over the tree.
  private static let depthLimit = 40

  let source: MarkdownSource

  func read(problems: inout ProblemList) -> [Block] {
    let text = source.text
    let parsed = cmark_parse_document(text, text.utf8.count, CMARK_OPT_DEFAULT)
    guard let document = parsed else {
      problems.add(
        line: 1, "This template could not be read as Markdown.", help: "Is it very large?")
      return []
    }
    defer { cmark_node_free(document) }
    return blocks(in: document, depth: 0, problems: &problems)
  }

  private func blocks(
    in parent: OpaquePointer, depth: Int, problems: inout ProblemList
  ) -> [Block] {
    guard depth < Self.depthLimit else {
      problems.add(
        line: line(of: parent), "Quotes and lists are nested too deeply here.",
        help: "Nest at most \(Self.depthLimit) levels.")
      return []
    }
    var blocks: [Block] = []
    for node in NodeChildren(of: parent) {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_PARAGRAPH:
        blocks.append(.paragraph(inlines(in: node, depth: 0, problems: &problems)))
      case CMARK_NODE_HEADING:
        let content = inlines(in: node, depth: 0, problems: &problems)
        blocks.append(.heading(level: Int(cmark_node_get_heading_level(node)), content))
      case CMARK_NODE_BLOCK_QUOTE:
        blocks.append(.quote(self.blocks(in: node, depth: depth + 1, problems: &problems)))
      case CMARK_NODE_LIST:
        blocks.append(.list(list(node, depth: depth + 1, problems: &problems)))
      case CMARK_NODE_CODE_BLOCK:
        blocks.append(code(node, problems: &problems))
      case CMARK_NODE_THEMATIC_BREAK:
        blocks.append(.rule)
      default:
        guard let tags = source.tags(inComment: literal(of: node)) else {
          refuseHTML(node, problems: &problems)
          continue
        }
        blocks += tags.map(Block.tag)
      }
    }
    return blocks
  }

  private func list(
    _ node: OpaquePointer, depth: Int, problems: inout ProblemList
  ) -> List {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var list = List(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0, entries: [])
    for item in NodeChildren(of: node) {
      list.entries.append(.item(blocks(in: item, depth: depth, problems: &problems)))
    }
    return list
  }

  private func code(_ node: OpaquePointer, problems: inout ProblemList) -> Block {
    let text = literal(of: node)
    if !source.isFence(line: Int(cmark_node_get_start_line(node))), text.hasPrefix(TagLine.opening)
    {
      problems.add(
        line: line(of: node),
        "This tag is indented so far that Markdown takes it for code.",
        help: "Indent it like the text around it.")
    }
    return .code(source.fragments(text))
  }

  private func inlines(
    in parent: OpaquePointer, depth: Int, problems: inout ProblemList
  ) -> [Inline] {
    guard depth < Self.depthLimit else {
      problems.add(
        line: line(of: parent), "Emphasis is nested too deeply here.",
        help: "Nest at most \(Self.depthLimit) levels.")
      return []
    }
    var inlines: [Inline] = []
    for node in NodeChildren(of: parent) {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT:
        inlines += source.fragments(literal(of: node)).map(Inline.fragment)
      case CMARK_NODE_SOFTBREAK:
        inlines.append(.softBreak)
      case CMARK_NODE_LINEBREAK:
        inlines.append(.hardBreak)
      case CMARK_NODE_CODE:
        inlines.append(.code(source.fragments(literal(of: node))))
      case CMARK_NODE_EMPH:
        inlines.append(.emphasis(self.inlines(in: node, depth: depth + 1, problems: &problems)))
      case CMARK_NODE_STRONG:
        inlines.append(.strong(self.inlines(in: node, depth: depth + 1, problems: &problems)))
      case CMARK_NODE_LINK:
        inlines.append(.link(link(node, depth: depth, problems: &problems)))
      case CMARK_NODE_IMAGE:
        inlines.append(.image(link(node, depth: depth, problems: &problems)))
      default:
        guard let tags = source.tags(inComment: literal(of: node)) else {
          refuseHTML(node, problems: &problems)
          continue
        }
        inlines += tags.map { .fragment(.tag($0)) }
      }
    }
    return inlines
  }

  private func link(
    _ node: OpaquePointer, depth: Int, problems: inout ProblemList
  ) -> Link {
    let link = Link(
      destination: source.fragments(String(cString: cmark_node_get_url(node))),
      title: source.fragments(String(cString: cmark_node_get_title(node))),
      content: inlines(in: node, depth: depth + 1, problems: &problems))
    let isImage = cmark_node_get_type(node) == CMARK_NODE_IMAGE
    if let problem = LinkDestination.problem(in: link.destination, isImage: isImage) {
      problems.add(line: line(of: node), problem.message, help: problem.help)
    }
    return link
  }

  private func refuseHTML(_ node: OpaquePointer, problems: inout ProblemList) {
    problems.add(
      line: line(of: node),
      "HTML can't be used in a letter: its plain-text part would have nothing to show for it.",
      help: "Write Markdown instead; a note to yourself goes into {% comment %}, a lone < is \\<.")
  }

  private func literal(of node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  /// The line of the file on which a node begins; that of its nearest ancestor if it has none.
  private func line(of node: OpaquePointer) -> Int {
    var current: OpaquePointer? = node
    while let candidate = current {
      let line = Int(cmark_node_get_start_line(candidate))
      if line > 0 { return source.fileLine(line) }
      current = cmark_node_parent(candidate)
    }
    return source.fileLine(1)
  }
}

/// The children of a node of libcmark, in order.
private struct NodeChildren: Sequence, IteratorProtocol {
  private var upcoming: OpaquePointer?

  init(of parent: OpaquePointer) {
    upcoming = cmark_node_first_child(parent)
  }

  mutating func next() -> OpaquePointer? {
    defer { upcoming = upcoming.flatMap { cmark_node_next($0) } }
    return upcoming
  }
}
