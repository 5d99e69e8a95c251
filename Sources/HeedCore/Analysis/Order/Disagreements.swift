/// Finds pairs of rules that both match a response of which the lower one is the more urgent, so
/// that the response is answered later than the lower rule asks for.
///
/// That is as it should be where one of the two is a special case of the other, and settled where
/// an example or a test shows it. A step of one priority is seldom worth a word, unless it is the
/// most urgent that is missed.
struct Disagreements {
  private let configuration: Configuration
  private let rules: [Rule]
  private var space: ResponseSpace
  private let literals: [Literal]
  /// For each rule, holds where it decides.
  private var decides: [Literal] = []
  private let reachable: Set<Int>
  private let showsAll: Bool
  private var finder: WitnessFinder
  /// The responses of tests and examples, by the number of the rule that decides them.
  private var settled: [Int: [[(slot: Int, value: Value)]]] = [:]
  private(set) var findings: [Diagnostic] = []

  /// So many upper rules are named for one lower rule.
  private static let namedRules = 3
  /// Of so many rules it is told.
  private static let toldRules = 20

  /// - Parameters:
  ///   - configuration: the rules and their priorities.
  ///   - rules: the rules as literals.
  ///   - reachable: the numbers of the rules that decide something.
  ///   - tests: the examples and tests, which may show that an order is meant.
  ///   - showsAll: whether to tell small and settled differences, too.
  ///   - finder: finds responses.
  ///   - effort: what may be spent.
  init(
    _ configuration: Configuration, in rules: RuleSpace, reachable: Set<Int>, tests: [TestCase],
    showsAll: Bool, finder: WitnessFinder, effort: inout Effort
  ) {
    self.configuration = configuration
    self.rules = configuration.triage.decider.rules.rules
    self.reachable = reachable
    self.showsAll = showsAll
    self.finder = finder
    space = rules.space
    literals = rules.literals
    for test in tests {
      self.finder.decide(test.given) { _, match in
        if let match { settled[match, default: []].append(test.given) }
      }
    }
    examine(&effort)
  }

  private mutating func examine(_ effort: inout Effort) {
    var isLeft = space.circuit.truth
    // For each priority, holds where a less urgent rule looked at so far decides.
    var takenByLess = configuration.settings.priorities.map { _ in !space.circuit.truth }
    for (index, rule) in rules.enumerated() where showsAll || findings.count < Self.toldRules {
      let priority = rule.action.priority ?? 0
      if reachable.contains(index) {
        examine(index, takenByLess: takenByLess[priority], &effort)
      }
      let decides = space.circuit.and([isLeft, literals[index]])
      self.decides.append(decides)
      isLeft = space.circuit.and([isLeft, !literals[index]])
      for urgency in 0..<priority {
        takenByLess[urgency] = space.circuit.or([takenByLess[urgency], decides])
      }
    }
  }

  private mutating func examine(
    _ index: Int, takenByLess: Literal, _ effort: inout Effort
  ) {
    var assumptions = [literals[index], takenByLess]
    var upper: [Int] = []
    while upper.count < (showsAll ? rules.count : Self.namedRules),
      effort.solve(&space, assuming: assumptions) == .satisfiable,
      let taker = decides.firstIndex(where: { space.circuit.isTrue($0) })
    {
      assumptions.append(!decides[taker])
      if isWorthTelling(taker, index, &effort) { upper.append(taker) }
    }
    if !upper.isEmpty { report(index, takenBy: upper, &effort) }
  }

  /// Whether each rule has cases of its own, and nothing shows that their order is meant.
  private mutating func isWorthTelling(
    _ upper: Int, _ lower: Int, _ effort: inout Effort
  ) -> Bool {
    let urgency = rules[lower].action.priority ?? 0
    let step = (rules[upper].action.priority ?? 0) - urgency
    guard showsAll || urgency == 0 || step > 1 else { return false }
    let (first, second) = (literals[upper], literals[lower])
    guard effort.solve(&space, assuming: [first, !second]) == .satisfiable,
      effort.solve(&space, assuming: [second, !first]) == .satisfiable
    else { return false }
    if showsAll { return true }
    let condition = rules[lower].condition
    return !(settled[upper] ?? []).contains { given in
      var holds = false
      finder.decide(given) { facts, _ in holds = facts.holds(condition) }
      return holds
    }
  }

  private mutating func report(_ lower: Int, takenBy upper: [Int], _ effort: inout Effort) {
    let decider = configuration.triage.decider
    let condition = rules[lower].condition
    var shown: (rule: Int, witness: Witness)?
    for rule in upper where shown == nil {
      shown = finder.witness(
        for: [decides[rule], literals[lower]], in: &space, effort: &effort
      ) { decider.firstMatch($0) == rule && $0.holds(condition) }.map { (rule, $0) }
    }
    guard let shown else { return }
    let priorities = configuration.settings.priorities
    func priority(_ rule: Int) -> String { priorities[rules[rule].action.priority ?? 0].name }
    let names = upper.map { "'\(rules[$0].name)' (\(priority($0)))" }
    findings.append(
      Diagnostic(
        "rules-disagree", .warning, at: rules[lower].location,
        "'\(rules[lower].name)' (\(priority(lower))) is the more urgent, but \(names.listed) above it "
          + "\(names.count == 1 ? "takes" : "take") some of its responses",
        help:
          "move it up; or, if that is meant, add such an example to '\(rules[shown.rule].name)':",
        example: "- given: "
          + shown.witness.yaml(configuration.schema, zone: configuration.settings.timeZone)))
  }
}
