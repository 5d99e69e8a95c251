import Testing

@testable import HeedCore

/// What a check says of random rules, against trying every response on them.
struct ReachabilityPropertyTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func theFindingsAreThoseOfTryingEveryResponse(seed: UInt64) throws {
    var random = RandomConditions(seed: seed)
    var workspace = TestWorkspace()
    workspace["rules/triage.yml"] = RuleTrial.file(random.rules(count: 9))
    let configuration = try workspace.configuration()
    let rules = configuration.triage.decider.rules.rules
    let table = try Self.table(configuration, ResponseGrid(random.fields))

    let context = try ResponseSpace.Context(configuration, now: TestWorkspace.now)
    let space = RuleSpace(rules, context)
    var effort = Effort(steps: .max)
    let found = UnreachableRules(rules, known: [], in: space, effort: &effort)
    let first = Set(table.compactMap(\.first))
    let matching = Set(table.joined())
    #expect(found.reachable == first, "\(workspace["rules/triage.yml"])")
    let unreachable = Set(found.findings.compactMap { Self.number($0.message) })
    #expect(unreachable == matching.subtracting(first))
    for finding in found.findings { Self.checkTakers(finding, table) }
    for (index, rule) in rules.enumerated() {
      let isNeverTrue = ConditionCheck(rule, context).findings.contains { $0.code == "never-true" }
      #expect(isNeverTrue == !matching.contains(index), "\(rule.name)")
    }
    var last = CatchAll(rules, reachable: found.reachable, in: space, effort: &effort).findings
    let needed = table.map { $0.first ?? rules.count }.max() ?? 0
    #expect(last.isEmpty == (needed >= rules.count - 1))
    #expect(last.popLast().map { Self.number($0.message) == needed } != false)
  }

  /// For each response, the numbers of the rules that match it.
  private static func table(_ configuration: Configuration, _ grid: ResponseGrid) throws -> [[Int]]
  {
    var facts = try Facts(
      terms: configuration.triage.terms, now: TestWorkspace.now, signals: [])
    let rules = configuration.triage.decider.rules.rules
    return try grid.responses.map { values in
      facts.read(try configuration.response(values))
      return rules.indices.filter { facts.holds(rules[$0].condition) }
    }
  }

  /// The rules named together take all responses, and without any one of them some are left.
  private static func checkTakers(_ finding: Diagnostic, _ table: [[Int]]) {
    let numbers = finding.message.matches(of: /'rule ([0-9]+)'/).compactMap { Int($0.1) }
    guard let rule = numbers.first, !finding.message.contains("more") else { return }
    let takers = Set(numbers.dropFirst())
    let own = table.filter { $0.contains(rule) }
    #expect(own.allSatisfy { !takers.isDisjoint(with: $0) }, "\(finding.message)")
    for taker in takers {
      let others = takers.subtracting([taker])
      #expect(!own.allSatisfy { !others.isDisjoint(with: $0) }, "\(finding.message)")
    }
  }

  private static func number(_ message: String) -> Int? {
    message.firstMatch(of: /'rule ([0-9]+)'/).flatMap { Int($0.1) }
  }
}
