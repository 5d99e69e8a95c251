/// Nests the tags between blocks, so that each opening tag holds what it surrounds.
///
/// A tag and its end must be siblings: both between blocks of one quote, both in one list item, both
/// in one paragraph. What began inside a structure and ends outside it would give broken HTML.
struct TagNesting {
  /// Bounds the recursion over nested tags, between blocks as in a line.
  fileprivate static let depthLimit = 40
  fileprivate static let wholeLetter = "the letter"

  let source: MarkdownSource

  func nested(_ blocks: [Block], problems: inout ProblemList) -> [Block] {
    nested(blocks, in: Self.wholeLetter, problems: &problems)
  }

  private func nested(
    _ blocks: [Block], in container: String, problems: inout ProblemList
  ) -> [Block] {
    var open: [Control<Block>] = []
    var nodes: [Block] = []
    var outer: [[Block]] = []
    for block in blocks {
      guard case .tag(let index) = block, let role = source.role(of: index) else {
        nodes.append(checked(block, problems: &problems))
        continue
      }
      switch role {
      case .standsAlone:
        nodes.append(block)
      case .opensCondition, .opensLoop:
        guard open.count < Self.depthLimit else {
          problems.addTooDeep(line: line(index))
          return []
        }
        open.append(
          Control(
            repeats: role == .opensLoop, branches: [.init(tag: index, nodes: [])],
            closing: index))
        outer.append(nodes)
        nodes = []
      case .branches, .closes:
        guard var control = open.popLast(), let before = outer.popLast() else {
          problems.addUnopened(line: line(index), in: container)
          continue
        }
        control.branches[control.branches.count - 1].nodes = ListJoining.joined(nodes)
        if role == .branches {
          control.branches.append(.init(tag: index, nodes: []))
          open.append(control)
          outer.append(before)
          nodes = []
        } else {
          let whole = Control(
            repeats: control.repeats, branches: control.branches, closing: index)
          nodes = before + [.control(whole)]
        }
      }
    }
    for control in open {
      problems.addUnclosed(line: line(control.branches[0].tag), in: container)
    }
    return ListJoining.joined(nodes)
  }

  private func checked(_ block: Block, problems: inout ProblemList) -> Block {
    switch block {
    case .paragraph(let content):
      let isShallow = check(content, in: "this paragraph", problems: &problems)
      return isShallow ? ParagraphSplitting(source: source).split(content) : block
    case .heading(_, let content):
      check(content, in: "this heading", problems: &problems)
      return block
    case .quote(let blocks):
      return .quote(nested(blocks, in: "this quote", problems: &problems))
    case .list(var list):
      list.entries = list.entries.map { entry in
        guard case .item(let blocks) = entry else { return entry }
        return item(nested(blocks, in: "this list item", problems: &problems))
      }
      return .list(list)
    case .code(let fragments):
      check(fragments, in: "this code", problems: &problems)
      return block
    case .rule, .tag, .control:
      return block
    }
  }

  /// An item; a condition that is all of it moves around it, lest an empty item be left.
  private func item(_ blocks: [Block]) -> List.Entry {
    guard blocks.count == 1, case .control(let control) = blocks[0], !control.repeats else {
      return .item(blocks)
    }
    return .control(
      Control(
        repeats: false,
        branches: control.branches.map { branch in
          .init(tag: branch.tag, nodes: branch.nodes.isEmpty ? [] : [item(branch.nodes)])
        },
        closing: control.closing))
  }

  /// Whether the tags of the line itself are not nested too deeply to be moved out of it.
  @discardableResult
  private func check(
    _ content: [Inline], in container: String, problems: inout ProblemList
  ) -> Bool {
    let isShallow = check(
      content.compactMap { if case .fragment(let fragment) = $0 { fragment } else { nil } },
      in: container, problems: &problems)
    for inline in content {
      switch inline {
      case .fragment, .softBreak, .hardBreak: break
      case .code(let fragments): check(fragments, in: "this code", problems: &problems)
      case .emphasis(let content), .strong(let content):
        check(content, in: "these emphasised words", problems: &problems)
      case .link(let link), .image(let link):
        check(link.destination, in: "this address", problems: &problems)
        check(link.title, in: "this title", problems: &problems)
        check(link.content, in: "this link", problems: &problems)
      }
    }
    return isShallow
  }

  /// Whether the tags are not nested too deeply.
  @discardableResult
  private func check(
    _ fragments: [Fragment], in container: String, problems: inout ProblemList
  ) -> Bool {
    var open: [Int] = []
    for case .tag(let index) in fragments {
      switch source.role(of: index) {
      case .opensCondition, .opensLoop:
        guard open.count < Self.depthLimit else {
          problems.addTooDeep(line: line(index))
          return false
        }
        open.append(index)
      case .branches:
        if open.isEmpty { problems.addUnopened(line: line(index), in: container) }
      case .closes:
        if open.popLast() == nil { problems.addUnopened(line: line(index), in: container) }
      case .standsAlone, nil: break
      }
    }
    for index in open { problems.addUnclosed(line: line(index), in: container) }
    return true
  }

  private func line(_ index: Int) -> Int {
    source.parts[index].line
  }
}

extension ProblemList {
  private static func help(in container: String) -> String {
    container == TagNesting.wholeLetter
      ? "Each tag that opens something, such as {% if %}, needs its end, such as {% endif %}."
      : "Put the tag and its end into the same paragraph, or each on a line of its own around it."
  }

  fileprivate mutating func addTooDeep(line: Int) {
    add(
      line: line, "Tags are nested too deeply here.",
      help: "Nest at most \(TagNesting.depthLimit) levels.")
  }

  fileprivate mutating func addUnclosed(line: Int, in container: String) {
    add(
      line: line, "This tag opens in \(container) and doesn't end there.",
      help: Self.help(in: container))
  }

  fileprivate mutating func addUnopened(line: Int, in container: String) {
    add(
      line: line, "This tag belongs to one that didn't open in \(container).",
      help: Self.help(in: container))
  }
}
