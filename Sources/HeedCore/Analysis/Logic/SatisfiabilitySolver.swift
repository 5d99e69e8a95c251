/// Finds values of yes/no variables that make all clauses true, or shows that there are none.
///
/// Conflict-driven clause learning with two watched literals, first unique implication points,
/// activities and restarts (Eén and Sörensson, "An Extensible SAT-solver", SAT 2003). Clauses may
/// be added between questions, and each question may assume some literals.
struct SatisfiabilitySolver: Sendable {
  enum Answer: Hashable, Sendable {
    /// `model` holds the values.
    case satisfiable
    /// The assumptions in the core can't hold together; there is no need for the others.
    case unsatisfiable(core: [Literal])
    /// The work allowed was not enough to tell.
    case undecided
  }

  /// The values found last, by variable.
  private(set) var model: [Bool] = []
  /// The number of variables assigned so far, in all questions: a measure of work.
  private(set) var steps = 0

  /// Clauses end to end: each its length, then the codes of its literals.
  var clauses: [Int32] = []
  /// By the code of a literal, the clauses to look at when the literal becomes true.
  var watches: [[Watch]] = []
  /// By the code of a literal: 1 is true, -1 false, 0 open.
  var values: [Int8] = []
  var levels: [Int32] = []
  /// By variable, the clause that gave it its value; -1 for a decision.
  var reasons: [Int32] = []
  var trail: [Int32] = []
  /// Where each level of decisions begins in the trail.
  var levelStarts: [Int] = []
  var head = 0
  var heap = VariableHeap()
  var isMarked: [Bool] = []
  private var phases: [Bool] = []
  /// False once the clauses contradict each other without any assumption.
  private var isConsistent = true

  /// A clause that watches a literal, with another literal of it that often spares a look.
  struct Watch: Sendable {
    let clause: Int32
    let blocker: Int32
  }

  mutating func makeVariable() -> Literal {
    let literal = Literal(variable: levels.count)
    watches += [[], []]
    values += [0, 0]
    levels.append(0)
    reasons.append(-1)
    phases.append(false)
    isMarked.append(false)
    heap.addVariable()
    return literal
  }

  /// Demands that at least one of the literals holds.
  mutating func add(_ clause: [Literal]) {
    guard isConsistent else { return }
    var literals: [Literal] = []
    for literal in Set(clause).sorted() {
      if values[Int(literal.code)] == 1 || literals.last == !literal { return }
      if values[Int(literal.code)] == 0 { literals.append(literal) }
    }
    switch literals.count {
    case 0: isConsistent = false
    case 1:
      assign(literals[0].code, reason: -1)
      isConsistent = propagate() < 0
    default: _ = attach(literals.map(\.code))
    }
  }

  /// Whether all clauses can hold together with the assumptions.
  ///
  /// - Parameters:
  ///   - assumptions: literals that must hold, for this question only.
  ///   - limit: after so many wrong turns the answer is `undecided`.
  /// - Returns: the answer; see its cases.
  mutating func solve(assuming assumptions: [Literal], conflicts limit: Int) -> Answer {
    guard isConsistent else { return .unsatisfiable(core: []) }
    defer { cancel(to: 0) }
    var conflicts = 0
    var restart = 1
    var restartLimit = Self.luby(restart) * 100
    while true {
      let conflict = propagate()
      if conflict >= 0 {
        if levelStarts.isEmpty {
          isConsistent = false
          return .unsatisfiable(core: [])
        }
        learn(from: Int(conflict))
        conflicts += 1
        if conflicts >= limit { return .undecided }
        if conflicts >= restartLimit {
          restart += 1
          restartLimit += Self.luby(restart) * 100
          cancel(to: 0)
        }
      } else if levelStarts.count < assumptions.count {
        let assumption = assumptions[levelStarts.count]
        if values[Int(assumption.code)] == -1 {
          return .unsatisfiable(core: core(against: assumption))
        }
        levelStarts.append(trail.count)
        if values[Int(assumption.code)] == 0 { assign(assumption.code, reason: -1) }
      } else if let variable = nextVariable() {
        levelStarts.append(trail.count)
        assign(Int32(variable) << 1 | (phases[variable] ? 0 : 1), reason: -1)
      } else {
        model = levels.indices.map { values[2 * $0] == 1 }
        return .satisfiable
      }
    }
  }

  func isTrue(_ literal: Literal) -> Bool {
    model[literal.variable] != literal.isNegated
  }

  private mutating func nextVariable() -> Int? {
    while let variable = heap.removeFirst() {
      if values[2 * variable] == 0 { return variable }
    }
    return nil
  }

  mutating func assign(_ code: Int32, reason: Int32) {
    values[Int(code)] = 1
    values[Int(code ^ 1)] = -1
    let variable = Int(code >> 1)
    levels[variable] = Int32(levelStarts.count)
    reasons[variable] = reason
    trail.append(code)
    steps += 1
  }

  /// Takes back everything above a level of decisions.
  mutating func cancel(to level: Int) {
    guard levelStarts.count > level else { return }
    for code in trail[levelStarts[level]...].reversed() {
      let variable = Int(code >> 1)
      values[Int(code)] = 0
      values[Int(code ^ 1)] = 0
      phases[variable] = code & 1 == 0
      heap.insert(variable)
    }
    trail.removeSubrange(levelStarts[level]...)
    levelStarts.removeSubrange(level...)
    head = trail.count
  }

  /// Keeps a clause of at least two literals, of which it watches the first two.
  mutating func attach(_ codes: [Int32]) -> Int32 {
    let clause = Int32(clauses.count)
    clauses.append(Int32(codes.count))
    clauses += codes
    watches[Int(codes[0] ^ 1)].append(Watch(clause: clause, blocker: codes[1]))
    watches[Int(codes[1] ^ 1)].append(Watch(clause: clause, blocker: codes[0]))
    return clause
  }

  /// 1 1 2 1 1 2 4 ...: Luby, Sinclair and Zuckerman, "Optimal Speedup of Las Vegas Algorithms".
  private static func luby(_ index: Int) -> Int {
    var index = index
    while true {
      let bits = Int.bitWidth - index.leadingZeroBitCount
      if index == 1 << bits - 1 { return 1 << (bits - 1) }
      index -= 1 << (bits - 1) - 1
    }
  }
}
