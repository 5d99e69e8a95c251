extension Compiler {
  /// The scope in which a template or partial begins.
  mutating func scope(
    for body: Body, parameters: [String: Resolved], encoding: Int?, isCaptured: Bool
  ) -> Scope {
    var assigned: [String: Int32] = [:]
    for name in body.assignedNames where assigned[name] == nil {
      assigned[name] = Int32(truncatingIfNeeded: tables.locals)
      tables.locals += 1
    }
    return Scope(
      assigned: assigned, parameters: parameters, encoding: encoding, isCaptured: isCaptured)
  }

  /// Compiles an output or an `echo`.
  mutating func output(_ expression: FilteredExpression, _ markup: Markup) {
    let isDefaulted = expression.filters.contains { $0.filter.name == Filter.standard.name }
    let use = Use(isPrinted: true, isGuarded: isDefaulted)
    let base = resolve(expression.base, markup, use)
    var offset = 0
    if case .variable(let reference) = expression.base { offset = reference.offset }
    let print = Program.Print(
      encoding: encoding(of: markup),
      isRequired: options.isStrict && expression.readsVariables && !expression.hasLiteralDefault,
      path: base.path, position: markup.position(at: offset))
    let number = tables.prints.number(print)
    guard !expression.filters.isEmpty else {
      emit(.print(base.operand, number))
      return
    }
    emit(.load(base.operand))
    apply(expression.filters, markup)
    emit(.printAccumulator(number))
  }

  /// The encoding for a value printed by a token; nil for none.
  mutating func encoding(of markup: Markup) -> Int? {
    guard !scope.isCaptured, let encoding = markup.token.encoding ?? scope.encoding else {
      return nil
    }
    guard encodings.indices.contains(encoding) else {
      report(TemplateError("There is no encoding \(encoding).", at: markup.token.position))
      return nil
    }
    return encoding
  }

  mutating func assign(_ name: String, _ expression: FilteredExpression, _ markup: Markup) {
    let isDefaulted = expression.filters.contains { $0.filter.name == Filter.standard.name }
    emit(.load(operand(expression.base, markup, Use(isGuarded: isDefaulted))))
    apply(expression.filters, markup)
    if let local = scope.assigned[name] { emit(.store(local)) }
    didAssign(name)
  }

  mutating func capture(_ name: String, _ body: Body, _ markup: Markup) {
    guard let local = scope.assigned[name] else { return }
    let wasCaptured = scope.isCaptured
    emit(.beginCapture)
    scope.isCaptured = true
    scope.captures.append(local)
    compile(body)
    scope.captures.removeLast()
    scope.isCaptured = wasCaptured
    emit(.endCapture(local))
    didAssign(name)
  }

  private mutating func didAssign(_ name: String) {
    scope.definite.insert(name)
    scope.possible.insert(name)
  }

  private mutating func apply(_ calls: [FilterCall], _ markup: Markup) {
    for call in calls {
      var arguments: [Operand] = []
      for argument in call.arguments { arguments.append(operand(argument, markup)) }
      let keyword = call.keyword.map { operand($0, markup) }
      let isDefault = options.isStrict && call.filter.name == Filter.standard.name
      let filtering = Program.Filtering(
        filter: isDefault ? .strictDefault : call.filter, count: arguments.count,
        first: arguments.first,
        second: arguments.dropFirst().first, keyword: keyword,
        position: markup.position(at: call.offset))
      emit(.filter(tables.filters.number(filtering)))
    }
  }
}

extension FilteredExpression {
  /// Whether the value is anything but literals of the template.
  fileprivate var readsVariables: Bool {
    ([base] + filters.flatMap(\.arguments)).contains { expression in
      if case .literal = expression { false } else { true }
    }
  }

  /// Whether a `default` filter stands in with something that the template itself says.
  fileprivate var hasLiteralDefault: Bool {
    filters.contains { call in
      guard call.filter.name == Filter.standard.name else { return false }
      guard let argument = call.arguments.first else { return true }
      if case .literal = argument { return true }
      return false
    }
  }
}

extension Body {
  /// The variables that are set somewhere in the body.
  var assignedNames: [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .text, .output, .render, .exit: []
      case .assign(let name, _, _): [name]
      case .capture(let name, let body, _): [name] + body.assignedNames
      case .branches(let branches): branches.flatMap(\.body.assignedNames)
      case .selection(let selection): selection.clauses.flatMap(\.body.assignedNames)
      case .loop(let loop): loop.body.assignedNames + (loop.otherwise?.assignedNames ?? [])
      }
    }
  }
}
