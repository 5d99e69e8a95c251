extension Renderer {
  /// Begins a loop; false if there is nothing to go through.
  mutating func beginLoop(_ number: Int) throws(RenderError) -> Bool {
    let loop = program.tables.loops[number]
    let (items, total, isList) = items(of: value(loop.collection), loop)
    let part: Range<Int>
    do throws(FilterError) {
      part = try self.part(of: total, loop)
    } catch {
      throw RenderError(error, at: loop.position)
    }
    let range = isList ? part : 0..<total
    loops[number] = LoopFrame(
      items, start: range.lowerBound, count: range.count, isReversed: loop.isReversed)
    guard !range.isEmpty else { return false }
    try countIteration(loop)
    return true
  }

  /// Goes to the next item; false if there is none.
  mutating func nextItem(_ number: Int) throws(RenderError) -> Bool {
    guard loops[number].advance() else { return false }
    try countIteration(program.tables.loops[number])
    return true
  }

  private mutating func countIteration(_ loop: Program.Loop) throws(RenderError) {
    iterations += 1
    guard iterations > program.limits.iterations else { return }
    throw .limitExceeded(
      message: "The loops of the template run more than \(program.limits.iterations) times.",
      at: loop.position)
  }

  private func items(
    of value: Value, _ loop: Program.Loop
  ) -> (LoopFrame.Items, count: Int, isList: Bool) {
    switch value {
    case .array(let array): return (.array(array), array.count, true)
    case .object(let object): return (.object(object), object.keys.count, true)
    case .range(let from, let through):
      return (.range(from: from), Value.count(from: from, through: through), true)
    case .string(let string) where !string.isEmpty: return (.single(value), 1, false)
    default: return loop.takesAnything ? (.single(value), 1, false) : (.none, 0, true)
    }
  }

  /// The part of `total` items that `offset` and `limit` leave; where it ends is remembered.
  private mutating func part(
    of total: Int, _ loop: Program.Loop
  ) throws(FilterError) -> Range<Int> {
    var from = 0
    if loop.continues {
      from = offsets[loop.offsetSlot]
    } else if let offset = loop.offset, case let offset = value(offset), offset != .nil {
      from = try offset.wholeNumber()
    }
    var end = total
    if let limit = loop.limit, case let limit = value(limit), limit != .nil {
      let (sum, overflow) = try limit.wholeNumber().addingReportingOverflow(from)
      end = overflow ? total : min(total, sum)
    }
    let start = min(max(0, from), total)
    let part = start..<max(start, end)
    if loop.offsetSlot >= 0 {
      offsets[loop.offsetSlot] = from.addingReportingOverflow(part.count).partialValue
    }
    return part
  }

  /// Goes to the next value of a `when` that equals the subject; false if there is none.
  mutating func select(_ selection: Program.Selection) -> Bool {
    let cursor = Int(selection.cursor)
    let subject = value(selection.subject)
    while cursors[cursor].next < selection.values.count {
      let candidate = value(selection.values[cursors[cursor].next])
      cursors[cursor].next += 1
      if subject.isEqual(to: candidate) {
        cursors[cursor].isSelected = true
        return true
      }
    }
    return false
  }
}
