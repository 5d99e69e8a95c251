/// And, or and not over yes/no variables, turned into clauses (Tseitin 1968); equal gates are one.
struct Circuit: Sendable {
  private var solver = SatisfiabilitySolver()
  /// Always holds.
  let truth: Literal
  private var gates: [[Literal]: Literal] = [:]

  init() {
    truth = solver.makeVariable()
    solver.add([truth])
  }

  /// The work done so far; see `SatisfiabilitySolver`.
  var steps: Int { solver.steps }

  mutating func makeVariable() -> Literal {
    solver.makeVariable()
  }

  /// A literal that holds exactly when all of some others do.
  mutating func and(_ inputs: [Literal]) -> Literal {
    let inputs = Set(inputs).subtracting([truth]).sorted()
    for (literal, next) in zip(inputs, inputs.dropFirst()) where next == !literal {
      return !truth
    }
    if inputs.first == !truth { return !truth }
    if inputs.count < 2 { return inputs.first ?? truth }
    if let gate = gates[inputs] { return gate }
    let gate = solver.makeVariable()
    for input in inputs { solver.add([!gate, input]) }
    solver.add([gate] + inputs.map { !$0 })
    gates[inputs] = gate
    return gate
  }

  /// A literal that holds exactly when at least one of some others does.
  mutating func or(_ inputs: [Literal]) -> Literal {
    !and(inputs.map { !$0 })
  }

  /// Demands that at least one of the literals holds.
  mutating func require(_ clause: Literal...) {
    solver.add(clause)
  }

  /// Whether the assumptions can hold together; see `SatisfiabilitySolver`.
  mutating func solve(
    assuming assumptions: [Literal], conflicts: Int
  ) -> SatisfiabilitySolver.Answer {
    solver.solve(assuming: assumptions, conflicts: conflicts)
  }

  /// Whether a literal holds in the values found last.
  func isTrue(_ literal: Literal) -> Bool {
    solver.isTrue(literal)
  }
}
