extension TemplateParser {
  /// Reads an output or an `echo`.
  mutating func output(_ markup: Markup) -> Node {
    let isStrict = isStrict
    let expression = attempt(markup) { parser throws(SyntaxError) in
      guard !isStrict, parser.isAtEnd else { return try parser.filteredExpression() }
      return FilteredExpression(base: .literal(.nil), filters: [])
    }
    return .output(expression ?? FilteredExpression(base: .literal(.nil), filters: []), markup)
  }

  /// Reads `assign`.
  mutating func assignment(_ markup: Markup) -> Node? {
    let isStrict = isStrict
    return attempt(markup) { parser throws(SyntaxError) in
      let name = try parser.target(isStrict: isStrict)
      try parser.expect("=")
      return .assign(name, try parser.filteredExpression(), markup)
    }
  }

  /// Reads `render`.
  mutating func render(_ markup: Markup) -> Node? {
    attempt(markup) { parser throws(SyntaxError) in try parser.render(markup) }.map { .render($0) }
  }
}

extension ExpressionParser {
  /// The variable that `assign` or `capture` sets.
  ///
  /// Shopify's Liquid takes a number for a name too, though nothing can read such a variable.
  mutating func target(isStrict: Bool) throws(SyntaxError) -> String {
    if !isStrict, case .number(let number) = next.kind {
      advance()
      return number.text
    }
    return try name("the variable")
  }

  /// `item in items reversed limit: 3, offset: 1`.
  mutating func loopHeader(_ markup: Markup) throws(SyntaxError) -> Node.Loop.Header {
    let variable = try name("the variable", mayEndInQuestionMark: true)
    guard skip(word: "in") else { throw unexpected("The word “in” is missing here") }
    let start = next.range.lowerBound
    let collection = try expression()
    let name =
      "\(variable)-" + String(decoding: markup.bytes[start..<end], as: UTF8.self)
    var header = Node.Loop.Header(variable: variable, collection: collection, name: name)
    while !isAtEnd {
      if skip(",") { continue }
      if skip(word: "reversed") {
        header.isReversed = true
      } else if skip(word: "limit") {
        try expect(":")
        header.limit = try expression()
      } else if skip(word: "offset") {
        try expect(":")
        header.offset = skip(word: "continue") ? .continue : .value(try expression())
      } else {
        throw unknownOption(among: ["reversed", "limit", "offset"])
      }
    }
    return header
  }

  /// `'name' with value as other, parameter: value`.
  mutating func render(_ markup: Markup) throws(SyntaxError) -> Node.Render {
    let offset = next.range.lowerBound
    guard case .string(let name) = next.kind else {
      throw unexpected("The name of the partial is missing here, in quotes")
    }
    advance()
    var render = Node.Render(name: name, nameOffset: offset, markup: markup)
    let isLoop = next.kind == .identifier("for") && following.kind != .symbol(":")
    let isWith = next.kind == .identifier("with") && following.kind != .symbol(":")
    if isLoop || isWith {
      advance()
      let value = try expression()
      let last = name.split(separator: "/").last.map(String.init) ?? name
      let alias = skip(word: "as") ? try self.name("the variable") : last
      render.binding = Node.Render.Binding(value: value, name: alias, isLoop: isLoop)
    }
    while !isAtEnd {
      if skip(",") { continue }
      guard following.kind == .symbol(":") else {
        throw unknownOption(among: ["with", "for"])
      }
      let parameter = try self.name("the parameter")
      try expect(":")
      render.parameters.append((parameter, try expression()))
    }
    return render
  }

  private func unknownOption(among options: [String]) -> SyntaxError {
    let error = unexpected("This can't stand here")
    guard case .identifier(let word) = next.kind else { return error }
    return SyntaxError(
      error.message, at: error.offset, suggestion: suggestion(for: word, among: options))
  }
}
