extension Compiler {
  /// Compiles an `if`: each branch jumps over the others when it is done.
  mutating func compile(_ branches: [Node.Branch]) {
    let before = scope.definite
    let guardCount = guards.count
    var surely: Set<String>?
    var ends: [Int] = []
    for branch in branches {
      scope.definite = before
      let skips = branch.condition.map {
        compile($0, isNegated: branch.isNegated, branch.markup)
      }
      compile(branch.body)
      surely = surely?.intersection(scope.definite) ?? scope.definite
      guard let skips else { break }
      ends.append(emit(.jump(0)))
      aim(skips)
    }
    aim(ends)
    guards.removeLast(guards.count - guardCount)
    let isComplete = branches.contains { $0.condition == nil }
    scope.definite = isComplete ? surely ?? before : before
  }

  /// Compiles a condition and returns the jumps that are taken if it does not hold.
  private mutating func compile(
    _ condition: Condition, isNegated: Bool, _ markup: Markup
  ) -> [Int] {
    var whenTrue: [Int] = []
    var whenFalse: [Int] = []
    for term in condition.terms {
      switch term.joint {
      case .and: whenFalse.append(jump(if: false, term, markup))
      case .or: whenTrue.append(jump(if: true, term, markup))
      case nil:
        if isNegated {
          whenTrue.append(jump(if: true, term, markup))
        } else {
          whenFalse.append(jump(if: false, term, markup))
        }
      }
    }
    aim(isNegated ? whenFalse : whenTrue)
    return isNegated ? whenTrue : whenFalse
  }

  private mutating func jump(if answer: Bool, _ term: Condition.Term, _ markup: Markup) -> Int {
    let left = guarding(term.left, markup)
    guard let (comparison, right) = term.comparison else {
      return emit(.test(left, answer, 0))
    }
    let comparing = Program.Comparing(
      comparison: comparison, left: left, right: guarding(right, markup),
      position: markup.position(at: term.offset))
    return emit(.compare(tables.comparisons.number(comparing), answer, 0))
  }

  /// Reads a value to look at it: what stands inside is guarded.
  private mutating func guarding(_ expression: Expression, _ markup: Markup) -> Operand {
    let resolved = resolve(expression, markup, Use(isGuarded: true))
    if resolved.global != nil { guards.append(resolved.path) }
    return resolved.operand
  }

  /// Compiles a `case`: every `when` is looked at, and its body runs once for each value that
  /// matches, as in Shopify's Liquid.
  mutating func compile(_ selection: Node.Selection) {
    let guardCount = guards.count
    let before = scope.definite
    let cursor = Int32(truncatingIfNeeded: tables.cursors)
    tables.cursors += 1
    let subject = guarding(selection.subject, selection.markup)
    emit(.beginSelection(cursor))
    for clause in selection.clauses {
      scope.definite = before
      if let values = clause.values {
        var operands: [Operand] = []
        for value in values { operands.append(operand(value, clause.markup)) }
        let entry = Program.Selection(
          subject: subject, values: operands, cursor: cursor,
          position: clause.markup.token.position)
        emit(.rewind(cursor))
        let next = here
        let skip = emit(.select(tables.selections.number(entry), 0))
        compile(clause.body)
        emit(.jump(next))
        aim([skip])
      } else {
        let skip = emit(.jumpIfSelected(cursor, 0))
        compile(clause.body)
        aim([skip])
      }
    }
    scope.definite = before
    guards.removeLast(guards.count - guardCount)
  }

  mutating func compile(_ loop: Node.Loop) {
    let header = loop.header
    let guardCount = guards.count
    let before = scope.definite
    let parent = scope.loops.last.flatMap { $0.isRender ? nil : $0.number }
    let collection = guarding(header.collection, loop.markup)
    let limit = header.limit.map { operand($0, loop.markup) }
    var offset: Operand?
    var continues = false
    switch header.offset {
    case .value(let expression): offset = operand(expression, loop.markup)
    case .continue: continues = true
    case nil: break
    }
    let entry = Program.Loop(
      collection: collection, limit: limit, offset: offset, continues: continues,
      offsetSlot: offsetSlot(header.name), isReversed: header.isReversed, takesAnything: false,
      name: header.name, parent: parent, position: loop.markup.token.position)
    scope.possible.formUnion(loop.body.assignedNames)
    let empty = compile(entry, variable: header.variable, isRender: false) { compiler in
      compiler.compile(loop.body)
    }
    scope.definite = before
    if let otherwise = loop.otherwise {
      let end = emit(.jump(0))
      aim(empty)
      compile(otherwise)
      aim([end])
    } else {
      aim(empty)
    }
    scope.definite = before
    guards.removeLast(guards.count - guardCount)
  }

  /// Compiles a loop and returns the jumps that are taken if there is nothing to go through.
  mutating func compile(
    _ loop: Program.Loop, variable: String, isRender: Bool, _ body: (inout Compiler) -> Void
  ) -> [Int] {
    let number = tables.loops.number(loop)
    let empty = emit(.beginLoop(number, 0))
    let start = here
    scope.loops.append(
      Scope.OpenLoop(
        variable: variable, number: number, isRender: isRender, captures: scope.captures.count))
    body(&self)
    let done = scope.loops.removeLast()
    aim(done.continues)
    emit(.nextItem(number, start))
    aim(done.breaks)
    return [empty]
  }

  private mutating func offsetSlot(_ name: String) -> Int {
    if let slot = offsets[name] { return slot }
    offsets[name] = tables.offsets
    tables.offsets += 1
    return tables.offsets - 1
  }

  /// Compiles `break` or `continue`; outside a loop they end the template or partial.
  mutating func compile(_ exit: Node.Exit, _ markup: Markup) {
    let isInLoop = scope.loops.last.map { !$0.isRender } ?? false
    if options.isStrict, !isInLoop {
      report(
        TemplateError(
          "{% \(markup.tagName) %} can only stand inside a {% for %}.",
          at: markup.token.position))
    }
    let captures = isInLoop ? scope.loops.last?.captures ?? 0 : 0
    for capture in scope.captures[captures...].reversed() { emit(.endCapture(capture)) }
    let jump = emit(.jump(0))
    let last = scope.loops.count - 1
    switch exit {
    case _ where !isInLoop: scope.exits.append(jump)
    case .break: scope.loops[last].breaks.append(jump)
    case .continue: scope.loops[last].continues.append(jump)
    }
  }
}
