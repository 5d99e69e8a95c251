/// Finds the rules that never decide, because those above them take all their responses.
struct UnreachableRules {
  private let rules: [Rule]
  /// All rules; nothing is demanded of them.
  private var free: RuleSpace
  /// The same, in which the rules looked at so far do not match.
  private var remaining: RuleSpace
  private(set) var findings: [Diagnostic] = []
  /// The rules that can decide a response.
  private(set) var reachable: Set<Int> = []

  /// - Parameters:
  ///   - rules: in the order of the file.
  ///   - known: the numbers of rules that are known to decide some response.
  ///   - space: the same rules as literals.
  ///   - effort: what may be spent.
  init(_ rules: [Rule], known: Set<Int>, in space: RuleSpace, effort: inout Effort) {
    self.rules = rules
    free = space
    remaining = space
    reachable = known
    for index in rules.indices { examine(index, &effort) }
  }

  private mutating func examine(_ index: Int, _ effort: inout Effort) {
    let literal = remaining.literals[index]
    defer { remaining.space.circuit.require(!literal) }
    if reachable.contains(index) { return }
    switch effort.solve(&remaining.space, assuming: [literal]) {
    case .satisfiable: reachable.insert(index)
    case .undecided: break
    case .unsatisfiable:
      // What can never hold at all is another finding.
      if effort.solve(&free.space, assuming: [literal]) == .satisfiable {
        report(index, takenBy: takers(of: index, &effort))
      }
    }
  }

  /// A few earlier rules that together take everything; none of them is superfluous.
  private mutating func takers(of index: Int, _ effort: inout Effort) -> [Int] {
    let rule = free.literals[index]
    let earlier = Array(0..<index)
    guard
      case .unsatisfiable(let core) = effort.solve(
        &free.space, assuming: [rule] + earlier.map { !free.literals[$0] })
    else { return [] }
    var takers = earlier.filter { core.contains(!free.literals[$0]) }
    for candidate in takers.reversed() where takers.contains(candidate) {
      let others = takers.filter { $0 != candidate }
      let assumptions = [rule] + others.map { !free.literals[$0] }
      if case .unsatisfiable(let core) = effort.solve(&free.space, assuming: assumptions) {
        takers = others.filter { core.contains(!free.literals[$0]) }
      }
    }
    return takers
  }

  private mutating func report(_ index: Int, takenBy takers: [Int]) {
    let names = takers.map { "'\(rules[$0].name)' (line \(rules[$0].location.line))" }
    let subject =
      switch names.count {
      case 0: "the rules above it take"
      case 1: names[0] + " takes"
      default: names.listed(limit: 4) + " together take"
      }
    findings.append(
      Diagnostic(
        "unreachable-rule", .warning, at: rules[index].location,
        "'\(rules[index].name)' never decides: \(subject) all its responses",
        help: takers.count == 1
          ? "move it above '\(rules[takers[0]].name)', or remove it"
          : "move it above them, or remove it"))
  }
}
