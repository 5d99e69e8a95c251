/// How much may be spent on questions about rules, so that no set of rules makes `check` hang.
struct Effort {
  /// Whether a question remained without an answer.
  private(set) var isExceeded = false
  /// The steps that may still be taken.
  private var steps: Int

  /// Wrong turns in one question.
  private static let conflicts = 5000

  /// - Parameter steps: the variables that may be assigned, in all questions together.
  init(steps: Int) {
    self.steps = steps
  }

  mutating func solve(
    _ space: inout ResponseSpace, assuming assumptions: [Literal]
  ) -> SatisfiabilitySolver.Answer {
    guard steps > 0 else {
      isExceeded = true
      return .undecided
    }
    let before = space.circuit.steps
    let answer = space.circuit.solve(assuming: assumptions, conflicts: Self.conflicts)
    steps -= space.circuit.steps - before
    if answer == .undecided { isExceeded = true }
    return answer
  }
}
