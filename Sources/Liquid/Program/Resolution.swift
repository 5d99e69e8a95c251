extension Compiler {
  /// What a value is read for.
  struct Use {
    var isPrinted = false
    var isGuarded = false
  }

  /// Where the value of an expression is found; what it reads is recorded.
  mutating func operand(_ expression: Expression, _ markup: Markup, _ use: Use = Use()) -> Operand {
    resolve(expression, markup, use).operand
  }

  mutating func resolve(
    _ expression: Expression, _ markup: Markup, _ use: Use = Use()
  ) -> Resolved {
    switch expression {
    case .literal(let value): return Resolved(operand: constant(value), path: value.text)
    case .variable(let reference): return resolve(reference, markup, use)
    case .range(let from, let through):
      let range = Program.Range(
        from: operand(from, markup), through: operand(through, markup))
      return Resolved(operand: .range(tables.ranges.number(range)), path: "the range")
    }
  }

  mutating func constant(_ value: Value) -> Operand {
    .constant(tables.constants.number(value))
  }

  private mutating func resolve(
    _ reference: Reference, _ markup: Markup, _ use: Use
  ) -> Resolved {
    var segments = reference.segments[...]
    var resolved: Resolved
    switch reference.root {
    case .name("forloop") where scope.loops.last.map { $0.variable != "forloop" } ?? false:
      resolved = loopField(&segments, reference, markup)
    case .name(let name): resolved = root(name)
    case .computed(let name): resolved = dynamic(name, reference, markup)
    }
    append(segments, to: &resolved, markup)
    record(resolved, at: markup.position(at: reference.offset), use)
    return resolved
  }

  /// What a name alone means: the item of a loop, a variable, a parameter, or a global.
  private mutating func root(_ name: String) -> Resolved {
    if let loop = scope.loops.last(where: { $0.variable == name }) {
      return Resolved(operand: .item(loop.number), path: name)
    }
    guard let local = scope.assigned[name], scope.possible.contains(name) else {
      return outside(name)
    }
    if scope.definite.contains(name) { return Resolved(operand: .local(local), path: name) }
    var other = outside(name)
    let fallback = Program.Fallback(local: local, other: other.operand)
    other.operand = .fallback(tables.fallbacks.number(fallback))
    other.global?.mayBeAssigned = true
    return other
  }

  private mutating func outside(_ name: String) -> Resolved {
    if var parameter = scope.parameters[name] {
      if parameter.global == nil { parameter.path = name }
      return parameter
    }
    let number = global(name)
    return Resolved(
      operand: .global(Int32(number)), path: name,
      global: Resolved.Global(number: number, name: name))
  }

  /// `[expression]`, which only templates that aren't strict may have.
  private mutating func dynamic(
    _ name: Expression, _ reference: Reference, _ markup: Markup
  ) -> Resolved {
    if options.isStrict {
      report(
        TemplateError(
          "A variable's name must be in quotes here, so that it is known before rendering.",
          at: markup.position(at: reference.offset)))
    }
    let loops = scope.loops.reversed().map { ($0.variable, Operand.item($0.number)) }
    let locals = scope.assigned.filter { scope.possible.contains($0.key) }.map {
      let fallback = Program.Fallback(local: $0.value, other: constant(.nil))
      return ($0.key, Operand.fallback(tables.fallbacks.number(fallback)))
    }
    let parameters = scope.parameters.map { ($0.key, $0.value.operand) }
    let entry = Program.DynamicName(
      name: operand(name, markup), visible: loops + locals + parameters)
    return Resolved(operand: .dynamic(tables.names.number(entry)), path: "the variable")
  }

  /// Walks `forloop.parentloop.index` to the loop it means.
  private mutating func loopField(
    _ segments: inout ArraySlice<Reference.Segment>, _ reference: Reference, _ markup: Markup
  ) -> Resolved {
    var loops = scope.loops[...]
    var path = "forloop"
    while let loop = loops.popLast(), case .key(let key)? = segments.first {
      path += ".\(key)"
      segments.removeFirst()
      if key == LoopField.parentloop.rawValue {
        if loops.last?.isRender ?? true { loops = [] }
        if loops.isEmpty { return Resolved(operand: constant(.nil), path: path) }
        continue
      }
      if let field = LoopField(rawValue: key) {
        return Resolved(operand: .loop(loop.number, field), path: path)
      }
      if options.isStrict {
        report(
          TemplateError(
            "forloop has no \(key).", at: markup.position(at: reference.offset),
            suggestion: suggestion(for: key, among: LoopField.names)))
      }
      return Resolved(operand: constant(.nil), path: path)
    }
    return Resolved(operand: .loop(scope.loops[scope.loops.count - 1].number, .whole), path: path)
  }

  private mutating func append(
    _ segments: ArraySlice<Reference.Segment>, to resolved: inout Resolved, _ markup: Markup
  ) {
    guard !segments.isEmpty else { return }
    var compiled: [Program.Segment] = []
    for segment in segments {
      switch segment {
      case .key(let key):
        compiled.append(.key(key))
        resolved.path += key.isIdentifier ? ".\(key)" : "['\(key)']"
        if resolved.global?.isOpen == true { resolved.global?.keys.append(key) }
      case .computed(let expression):
        let key = resolve(expression, markup)
        compiled.append(.computed(key.operand))
        resolved.path += "[\(key.path)]"
        resolved.global?.isOpen = false
      }
    }
    var path = Program.Path(root: resolved.operand, segments: compiled)
    if case .path(let number) = resolved.operand {
      let outer = tables.paths[Int(number)]
      path = Program.Path(root: outer.root, segments: outer.segments + compiled)
    }
    resolved.operand = .path(tables.paths.number(path))
  }

  private mutating func record(_ resolved: Resolved, at position: Position, _ use: Use) {
    guard let global = resolved.global else { return }
    let isGuarded =
      use.isGuarded
      || guards.contains { guardPath in
        guardPath == resolved.path || guardPath.hasPrefix(resolved.path + ".")
          || guardPath.hasPrefix(resolved.path + "[")
      }
    record(
      Template.Variable(
        global: global.number, name: global.name, keys: global.keys, path: resolved.path,
        position: position, isGuarded: isGuarded,
        isNameGuarded: isGuarded || guards.contains(global.name), isPrinted: use.isPrinted,
        mayBeAssigned: global.mayBeAssigned))
  }
}

extension String {
  /// Whether this can stand after a dot.
  fileprivate var isIdentifier: Bool {
    guard let first = utf8.first, !first.isDigit else { return false }
    return utf8.allSatisfy { $0.isWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "?") }
  }
}
