extension ExpressionParser {
  /// A value with its filters, up to the end.
  mutating func filteredExpression() throws(SyntaxError) -> FilteredExpression {
    let base = try expression()
    var calls: [FilterCall] = []
    while skip("|") { calls.append(try filterCall()) }
    try expectEnd()
    return FilteredExpression(base: base, filters: calls)
  }

  private mutating func filterCall() throws(SyntaxError) -> FilterCall {
    let offset = next.range.lowerBound
    guard case .identifier(let name) = next.kind else {
      throw unexpected("The name of a filter is missing after |")
    }
    advance()
    guard let filter = filters[name] else {
      throw SyntaxError(
        "There is no filter named \(name).", at: offset,
        suggestion: suggestion(for: name, among: filters.names))
    }
    var arguments: [Expression] = []
    var keyword: Expression?
    if skip(":") {
      repeat {
        if case .identifier(let name) = next.kind, following.kind == .symbol(":") {
          try expectKeyword(name, of: filter)
          keyword = try expression()
        } else {
          arguments.append(try expression())
        }
      } while skip(",")
    }
    try check(arguments.count, for: filter, at: offset)
    if case .literal(let value) = arguments.first, let problem = filter.problem(value) {
      throw SyntaxError(problem, at: offset)
    }
    return FilterCall(filter: filter, arguments: arguments, keyword: keyword, offset: offset)
  }

  private mutating func expectKeyword(
    _ name: String, of filter: Filter
  ) throws(SyntaxError) {
    guard name == filter.keyword else {
      throw SyntaxError(
        "The filter \(filter.name) takes no argument named \(name).",
        at: next.range.lowerBound,
        suggestion: filter.keyword.flatMap { suggestion(for: name, among: [$0]) })
    }
    advance()
    advance()
  }

  private func check(
    _ count: Int, for filter: Filter, at offset: Int
  ) throws(SyntaxError) {
    guard !filter.arguments.contains(count) else { return }
    let (least, most) = (filter.arguments.lowerBound, filter.arguments.upperBound)
    let wanted =
      least == most ? "\(least)" : least == 0 ? "at most \(most)" : "\(least) to \(most)"
    let noun = most == 1 ? "argument" : "arguments"
    throw SyntaxError(
      "The filter \(filter.name) takes \(wanted) \(noun), not \(count).", at: offset)
  }
}
