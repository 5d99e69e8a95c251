import Testing

@testable import HeedCore

/// Mutants are judged without deciding anew; here everything is decided anew, rule by rule.
struct MutationOracleTests {
  @Test(arguments: [UInt64](1...12))
  func aMutantIsNoticedIfAndOnlyIfTheChangedRulesFailATest(_ seed: UInt64) throws {
    var random = RandomRules(seed: seed)
    let configuration = try TestWorkspace(["rules/triage.yml": random.file(ruleCount: 12)])
      .configuration()
    let responses = try (0..<40).map { _ in try configuration.response(random.values()) }
    var trial = MutationTrial(configuration, files: WorkspaceFiles(TestWorkspace().files))
    var expected = Array(repeating: false, count: trial.mutants.count)
    var facts = try Facts(terms: configuration.triage.terms, now: TestWorkspace.now)
    let rules = configuration.triage.decider.rules
    for response in responses {
      facts.read(response)
      let base = Outcome(rules, facts)
      trial.note(
        test(of: base), facts, match: configuration.triage.decider.firstMatch(facts),
        additions: configuration.triage.decider.additions(facts))
      for (number, mutant) in trial.mutants.enumerated() where !expected[number] {
        expected[number] = Outcome(rules.changed(by: mutant.change), facts) != base
      }
    }
    #expect(trial.mutants.count > 100)
    #expect(Set(trial.isNoticed) == [true, false])
    for (number, mutant) in trial.mutants.enumerated() {
      #expect(trial.isNoticed[number] == expected[number], "\(mutant)")
    }
  }

  /// What a test can see of a decision by random rules.
  private struct Outcome: Equatable {
    let rule: String
    let action: String
    let tags: Set<String>

    init(_ rules: RuleSet, _ facts: Facts) {
      let match = rules.rules.first { facts.holds($0.condition) }
      let decisive = match?.action ?? rules.otherwise
      rule = match?.name ?? RuleSet.otherwiseName
      action = "\(decisive.priority ?? 0) \(decisive.template ?? "-") \(decisive.owner as Any)"
      tags = Set(
        decisive.tags + rules.also.filter { facts.holds($0.condition) }.flatMap(\.action.tags))
    }
  }

  /// A test that expects just this.
  private func test(of outcome: Outcome) -> TestCase {
    let place = SourceLocation(file: "rules/tests/random.yml", line: 1, column: 1)
    let parts = outcome.action.split(separator: " ")
    let wanted: [(DecisionPart, PropertyValue)] = [
      (.rule, .text(outcome.rule)), (.priority, .text(parts[0] == "0" ? "P1" : "P2")),
      (.template, .text("hello")), (.owner, .nothing), (.tags, .names(outcome.tags.sorted())),
    ]
    return TestCase(
      name: nil, given: [], summary: "",
      claim: .decision(
        wanted.map {
          Expectation(property: .decision($0), wanted: .exactly($1), source: "", location: place)
        }),
      location: place)
  }
}

extension RuleSet {
  /// The rules after a change.
  fileprivate func changed(by change: Mutant.Change) -> RuleSet {
    var (rules, otherwise, also) = (rules, otherwise, also)
    func with(_ rule: Rule, _ condition: Condition, _ action: Action) -> Rule {
      Rule(
        name: rule.name, location: rule.location, condition: condition, action: action,
        examples: rule.examples)
    }
    switch change {
    case .delete(let number): rules.remove(at: number)
    case .condition(let number, let condition):
      rules[number] = with(rules[number], condition, rules[number].action)
    case .swap(let number): rules.swapAt(number, number + 1)
    case .action(let number?, let action):
      rules[number] = with(rules[number], rules[number].condition, action)
    case .action(nil, let action): otherwise = action
    case .deleteAddition(let number): also.remove(at: number)
    case .addition(let number, let condition):
      also[number] = with(also[number], condition, also[number].action)
    }
    return RuleSet(
      rules: rules, otherwise: otherwise, otherwiseLocation: otherwiseLocation, also: also)
  }
}
