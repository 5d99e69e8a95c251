/// Joins the lists that a line with a tag has cut apart.
///
/// CommonMark ends a list at a line that is not indented, such as `{% if late %}` between two
/// items. Where tags stand between lists of one kind, one list with the tags between its items was
/// meant; so it was where a loop surrounds a list.
enum ListJoining {
  static func joined(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    var index = 0
    while index < blocks.count {
      guard let run = run(in: blocks[index...]) else {
        result.append(blocks[index])
        index += 1
        continue
      }
      result.append(.list(run.list))
      index = run.end
    }
    return result
  }

  /// The longest run of blocks from the first on that make up one list, if any do.
  private static func run(in blocks: ArraySlice<Block>) -> (list: List, end: Int)? {
    guard let first = blocks.first, let kind = firstList(in: first) else { return nil }
    var list = List(start: kind.start, isTight: true, entries: [])
    var waiting: [List.Entry] = []
    var pieces = 0
    var end = blocks.startIndex
    var wasList = false
    for (index, block) in zip(blocks.indices, blocks) {
      if case .tag(let tag) = block {
        waiting.append(.tag(tag))
        wasList = false
        continue
      }
      let isList = if case .list = block { true } else { false }
      guard !(isList && wasList), let part = part(block, of: kind) else { break }
      list.entries += waiting + part.entries
      list.isTight = list.isTight && part.isTight
      waiting = []
      pieces += 1
      end = index + 1
      wasList = isList
    }
    let repeats = if case .control(let control) = first { control.repeats } else { false }
    return pieces > 1 || (pieces == 1 && repeats) ? (list, end) : nil
  }

  /// The block as a part of a list; nil when it holds anything but lists of that kind.
  private static func part(_ block: Block, of kind: List) -> List? {
    switch block {
    case .list(let list):
      return (list.start == nil) == (kind.start == nil) ? list : nil
    case .control(let control):
      guard firstList(in: block) != nil else { return nil }
      var result = List(start: kind.start, isTight: true, entries: [])
      var branches: [Control<List.Entry>.Branch] = []
      for branch in control.branches {
        var entries: [List.Entry] = []
        for node in branch.nodes {
          if case .tag(let tag) = node {
            entries.append(.tag(tag))
            continue
          }
          guard let part = part(node, of: kind) else { return nil }
          entries += part.entries
          result.isTight = result.isTight && part.isTight
        }
        branches.append(.init(tag: branch.tag, nodes: entries))
      }
      let joined = Control(
        repeats: control.repeats, branches: branches, closing: control.closing)
      result.entries = [.control(joined)]
      return result
    default:
      return nil
    }
  }

  private static func firstList(in block: Block) -> List? {
    switch block {
    case .list(let list): return list
    case .control(let control):
      for branch in control.branches {
        for node in branch.nodes {
          if let list = firstList(in: node) { return list }
        }
      }
      return nil
    default: return nil
    }
  }
}
