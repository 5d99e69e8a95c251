import Testing

@testable import HeedCore

/// The index must never leave out a rule that matches, nor change their order.
struct RuleIndexTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func theIndexFindsWhatTryingEveryRuleFinds(seed: UInt64) throws {
    var random = RandomRules(seed: seed)
    var workspace = TestWorkspace()
    workspace["rules/triage.yml"] = random.file(ruleCount: 1 + random.number(below: 200))
    let configuration = try workspace.configuration()
    let decider = configuration.triage.decider
    var facts = try Facts(terms: configuration.triage.terms, now: TestWorkspace.now)
    for _ in 0..<60 {
      let response = try configuration.response(random.values())
      facts.read(response)
      let naive = decider.rules.rules.firstIndex { facts.holds($0.condition) }
      #expect(decider.firstMatch(facts) == naive, "\(response.values)")
      let also = decider.rules.also.indices.filter { facts.holds(decider.rules.also[$0].condition) }
      #expect(decider.additions(facts) == also, "\(response.values)")
    }
  }

  @Test func oneRuleAndManyAreNarrowedAlike() throws {
    for count in [1, 63, 64, 65, 128, 129, 200] {
      var random = RandomRules(seed: UInt64(count))
      var workspace = TestWorkspace()
      let filler = (0..<count - 1).map {
        "  - rule: r\($0)\n    when: { plan: p\($0) }\n    then: { priority: P1, template: hello }\n"
      }
      workspace["rules/triage.yml"] = """
        rules:
        \(filler.joined())
          - rule: last
            when: { account_value: 7 }
            then: { priority: P1, template: hello }
          - otherwise: { priority: P2, template: hello }
        """
      let configuration = try workspace.configuration()
      var facts = try Facts(terms: configuration.triage.terms, now: TestWorkspace.now)
      facts.read(try configuration.response(["account_value": .number(7)]))
      #expect(configuration.triage.decider.firstMatch(facts) == count - 1)
      facts.read(try configuration.response(random.values().filter { $0.key == "comment" }))
      #expect(configuration.triage.decider.firstMatch(facts) == nil)
    }
  }
}
