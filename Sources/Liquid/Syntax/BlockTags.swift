extension TemplateParser {
  /// Reads `if` or `unless` with all its branches.
  mutating func branches(_ markup: Markup) -> Node {
    let name = markup.tagName
    var branches: [Node.Branch] = []
    var begin = markup
    var condition = condition(begin)
    var hasElse = false
    while true {
      let (body, end) = body(of: markup, until: ["elsif", "else", "end\(name)"])
      if branches.last.map({ $0.condition != nil }) ?? true {
        let isNegated = branches.isEmpty && name == "unless"
        branches.append(
          Node.Branch(condition: condition, isNegated: isNegated, body: body, markup: begin))
      }
      guard let end, end.tagName != "end\(name)" else { return .branches(trimmed(branches)) }
      if hasElse { reportAfterElse(end) }
      if end.tagName == "else" {
        expectNothing(in: end)
        hasElse = true
      }
      condition = end.tagName == "elsif" ? self.condition(end) : nil
      begin = end
    }
  }

  private mutating func condition(_ markup: Markup) -> Condition? {
    // A condition that can't be read must not look like `else`: more branches may follow.
    attempt(markup) { parser throws(SyntaxError) in try parser.condition() }
      ?? Condition(terms: [])
  }

  private func trimmed(_ branches: [Node.Branch]) -> [Node.Branch] {
    guard branches.allSatisfy(\.body.isBlank) else { return branches }
    return branches.map {
      Node.Branch(
        condition: $0.condition, isNegated: $0.isNegated, body: $0.body.trimmed,
        markup: $0.markup)
    }
  }

  private mutating func reportAfterElse(_ markup: Markup) {
    guard isStrict else { return }
    report("This {% \(markup.tagName) %} comes after {% else %} and is never reached.", at: markup)
  }

  /// Says what the words after `else` were probably meant to be.
  private mutating func expectNothing(in markup: Markup) {
    guard isStrict else { return }
    let rest = markup.bytes[markup.range]
    guard let offset = rest.firstIndex(where: { !$0.isWhitespace }) else { return }
    report(
      SyntaxError("{% else %} takes no condition.", at: offset, suggestion: "elsif"), in: markup)
  }

  /// Reads `case` with all its clauses.
  mutating func selection(_ markup: Markup) -> Node {
    let subject = attempt(markup) { parser throws(SyntaxError) in
      let subject = try parser.expression()
      try parser.expectEnd()
      return subject
    }
    let ends = ["when", "else", "endcase"]
    var (body, end) = body(of: markup, until: ends)
    if isStrict, !body.isBlank {
      report(
        "What stands between {% case %} and its first {% when %} is never printed.", at: markup)
    }
    var clauses: [Node.Selection.Clause] = []
    while let begin = end, begin.tagName != "endcase" {
      let values = begin.tagName == "when" ? values(begin) ?? [] : nil
      if values == nil { expectNothing(in: begin) }
      (body, end) = self.body(of: markup, until: ends)
      clauses.append(Node.Selection.Clause(values: values, body: body, markup: begin))
    }
    if clauses.allSatisfy(\.body.isBlank) {
      clauses = clauses.map {
        Node.Selection.Clause(values: $0.values, body: $0.body.trimmed, markup: $0.markup)
      }
    }
    return .selection(
      Node.Selection(subject: subject ?? .literal(.nil), clauses: clauses, markup: markup))
  }

  /// The values of a `when`, separated by `or` or commas.
  private mutating func values(_ markup: Markup) -> [Expression]? {
    let isStrict = isStrict
    return attempt(markup) { parser throws(SyntaxError) in
      var values: [Expression] = []
      repeat {
        values.append(try parser.expression())
      } while parser.skip(word: "or") || parser.skip(",")
      if isStrict { try parser.expectEnd() }
      return values
    }
  }

  /// Reads `for` with its `else`.
  mutating func loop(_ markup: Markup) -> Node? {
    let header = attempt(markup) { parser throws(SyntaxError) in try parser.loopHeader(markup) }
    var (body, end) = body(of: markup, until: ["else", "endfor"])
    var otherwise: Body?
    while let begin = end, begin.tagName == "else" {
      expectNothing(in: begin)
      if otherwise != nil { reportAfterElse(begin) }
      let (next, nextEnd) = self.body(of: markup, until: ["else", "endfor"])
      if otherwise == nil { otherwise = next }
      end = nextEnd
    }
    guard let header else { return nil }
    if body.isBlank, otherwise?.isBlank ?? true {
      body = body.trimmed
      otherwise = otherwise?.trimmed
    }
    return .loop(Node.Loop(header: header, body: body, otherwise: otherwise, markup: markup))
  }

  /// Reads `capture`.
  mutating func capture(_ markup: Markup) -> Node? {
    let isStrict = isStrict
    let name = attempt(markup) { parser throws(SyntaxError) in
      let name = try parser.target(isStrict: isStrict)
      try parser.expectEnd()
      return name
    }
    let (body, _) = body(of: markup, until: ["endcapture"])
    return name.map { .capture($0, body, markup) }
  }
}
