extension ExpressionParser {
  /// Comparisons joined with `and` and `or`, up to the end.
  mutating func condition() throws(SyntaxError) -> Condition {
    var terms: [Condition.Term] = []
    while true {
      var term = try term()
      if skip(word: "and") {
        term.joint = .and
      } else if skip(word: "or") {
        term.joint = .or
      }
      terms.append(term)
      guard term.joint != nil else { break }
    }
    try expectEnd()
    return Condition(terms: terms)
  }

  private mutating func term() throws(SyntaxError) -> Condition.Term {
    let offset = next.range.lowerBound
    let left = try expression()
    guard let comparison = comparison() else {
      return Condition.Term(left: left, comparison: nil, offset: offset)
    }
    return Condition.Term(left: left, comparison: (comparison, try expression()), offset: offset)
  }

  private mutating func comparison() -> Comparison? {
    let comparison: Comparison? =
      switch next.kind {
      case .symbol("=="): .equal
      case .symbol("!="), .symbol("<>"): .notEqual
      case .symbol("<"): .less
      case .symbol("<="): .lessOrEqual
      case .symbol(">"): .greater
      case .symbol(">="): .greaterOrEqual
      case .identifier("contains"): .contains
      default: nil
      }
    if comparison != nil { advance() }
    return comparison
  }
}
