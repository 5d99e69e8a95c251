/// Finds the rule after which no response is left for those below it.
struct CatchAll {
  private(set) var findings: [Diagnostic] = []

  /// - Parameters:
  ///   - rules: in the order of the file.
  ///   - reachable: the numbers of those that decide something.
  ///   - space: the rules as literals.
  ///   - effort: what may be spent.
  init(_ rules: [Rule], reachable: Set<Int>, in space: RuleSpace, effort: inout Effort) {
    // If there is such a rule, it is the last that decides anything.
    guard let last = reachable.max(), last < rules.count - 1 else { return }
    var remaining = space.space
    for literal in space.literals[...last] { remaining.circuit.require(!literal) }
    guard case .unsatisfiable = effort.solve(&remaining, assuming: []) else { return }
    findings = [
      Diagnostic(
        "catch-all-rule", .warning, at: rules[last].location,
        "after '\(rules[last].name)' nothing is left: no rule below it is ever reached",
        help: "move it to the end, or say what it is not meant for")
    ]
  }
}
