extension Compiler {
  /// Compiles a partial in the place of its `render` tag.
  ///
  /// What it is handed is resolved here, once: in the partial a parameter is only another name
  /// for it, so that messages and `Template.variables` speak of the value itself.
  mutating func compile(_ render: Node.Render) {
    let markup = render.markup
    var parameters: [String: Resolved] = [:]
    let binding = render.binding.map { ($0, resolve($0.value, markup)) }
    for (name, value) in render.parameters { parameters[name] = resolve(value, markup) }
    guard let body = partial(render) else { return }
    if let (binding, value) = binding, !binding.isLoop { parameters[binding.name] = value }
    let outer = scope
    scope = scope(
      for: body, parameters: parameters, encoding: encoding(of: markup),
      isCaptured: outer.isCaptured)
    active.append(render.name)
    if let (binding, value) = binding, binding.isLoop {
      let loop = Program.Loop(
        collection: value.operand, limit: nil, offset: nil, continues: false, offsetSlot: -1,
        isReversed: false, takesAnything: true, name: binding.name, parent: nil,
        position: markup.token.position)
      let empty = compile(loop, variable: binding.name, isRender: true) { $0.partialBody(body) }
      aim(empty)
    } else {
      partialBody(body)
    }
    active.removeLast()
    scope = outer
  }

  private mutating func partialBody(_ body: Body) {
    if let start = scope.assigned.values.min() {
      emit(.clear(start: start, count: Int32(scope.assigned.count)))
    }
    compile(body)
    aim(scope.exits)
    scope.exits = []
  }

  /// The nodes of a partial; nil, with the error reported, if there is none or it can't be used.
  private mutating func partial(_ render: Node.Render) -> Body? {
    let position = render.markup.position(at: render.nameOffset)
    if active.contains(render.name) {
      let chain = (active + [render.name]).joined(separator: " → ")
      report(TemplateError("This partial renders itself: \(chain).", at: position))
      return nil
    }
    guard active.count <= options.limits.partialDepth else {
      report(
        TemplateError(
          "Partials render each other more than \(options.limits.partialDepth) deep.",
          at: position))
      return nil
    }
    if let known = parsed[render.name] { return known }
    guard let partial = partials(render.name) else {
      report(TemplateError("There is no partial named \(render.name).", at: position))
      return nil
    }
    var lexer: Lexer?
    let tokens: [Token]
    switch partial {
    case .tokens(let given): tokens = given
    case .source(let source, let name):
      var reader = Lexer(source, at: Position(file: name))
      reader.run()
      tokens = reader.tokens
      lexer = reader
    }
    var parser = TemplateParser(tokens, options: options)
    let body = parser.template()
    let errors = (lexer?.errors ?? []) + parser.errors
    errors.forEach { report($0) }
    parsed[render.name] = .some(errors.isEmpty ? body : nil)
    return errors.isEmpty ? body : nil
  }
}
