/// Moves a condition that surrounds a whole paragraph out of it.
///
/// `{% if late %}We are late.{% endif %}` on one line is a paragraph to Markdown. Left so, a letter
/// that is not late would hold an empty paragraph.
struct ParagraphSplitting {
  let source: MarkdownSource

  /// The paragraph, or the condition with a paragraph in each of its branches.
  func split(_ content: [Inline]) -> Block {
    guard case .fragment(.tag(let opening))? = content.first,
      case .fragment(.tag(let closing))? = content.last, source.role(of: opening) == .opensCondition
    else { return .paragraph(content) }
    var branches: [Control<[Inline]>.Branch] = [.init(tag: opening, nodes: [[]])]
    var depth = 1
    for (position, inline) in content.enumerated().dropFirst() {
      if case .fragment(.tag(let index)) = inline {
        switch source.role(of: index) {
        case .opensCondition, .opensLoop: depth += 1
        case .closes: depth -= 1
        case .branches where depth == 1:
          branches.append(.init(tag: index, nodes: [[]]))
          continue
        default: break
        }
        if depth == 0 && position < content.count - 1 { return .paragraph(content) }
        if depth == 0 { break }
      }
      branches[branches.count - 1].nodes[0].append(inline)
    }
    return .control(
      Control(
        repeats: false,
        branches: branches.map { branch in
          let isEmpty = branch.nodes[0].isEmpty
          return .init(tag: branch.tag, nodes: isEmpty ? [] : [split(branch.nodes[0])])
        },
        closing: closing))
  }
}
