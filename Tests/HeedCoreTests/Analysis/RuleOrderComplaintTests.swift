import Testing

@testable import HeedCore

/// What users of other systems complained about, and how heed keeps clear of it.
struct RuleOrderComplaintTests {
  @Test func `20 working_hours 51, ggrc-core 4728: a holiday list that ends is told`() {
    var workspace = TestWorkspace()
    workspace["rules/heed.yml"] = TestWorkspace.settings.replacing(
      "[2026-12-25, 2026-12-26 Second Day of Christmas]", with: "[2026-01-01]")
    let trial = RuleTrial(workspace, codes: ["calendar-ends"])
    #expect(trial.findings.map(\.location?.line) == [9])
    #expect(trial.findings.first?.message.contains("2026-01-01") == true)
  }

  @Test
  func `22 osTicket 672, 802, 5692, 6059: the first match decides, and the rule below is told`()
    throws
  {
    let rules = rule("Low", "nps: 0..6") + rule("Lower", "nps: 0..3")
    let trial = RuleTrial(rules, codes: "unreachable-rule")
    #expect(trial.findings.map(\.location?.line) == [5])
    #expect(
      trial.messages == [
        "unreachable-rule: 'Lower' never decides: 'Low' (line 2) takes all its responses"
      ])
    let configuration = try trial.workspace.configuration()
    var facts = try Facts(terms: configuration.triage.terms, now: TestWorkspace.now)
    facts.read(try configuration.response(["survey": .text("nps"), "score": .number(1)]))
    let explanation = Explanation(
      configuration.triage.decider, facts, schema: configuration.schema, zone: .utc)
    #expect(explanation.rules.map(\.name) == ["Low"], "rules that did not run must not be shown")
  }

  @Test func `23 osTicket 2713: a number on a rule is refused, the order of the file counts`() {
    let rules = """
      - rule: First
        order: 1
        when: { nps: 0..6 }
        then: { priority: P2, template: hello }
      """
    let trial = RuleTrial(rules)
    #expect(trial.findings.map(\.code) == ["unknown-key"])
    #expect(trial.findings.first?.message.contains("'order'") == true)
  }

  @Test func `24 zammad triggers, zad 75, 1044: renaming a rule changes nothing`() {
    let names = [("A", "Z"), ("Z", "A")]
    let found = names.map { first, second in
      RuleTrial(rule(first, "nps: 0..6") + rule(second, "nps: 0..3, plan: team"))
    }
    let places = found.map { $0.findings.map { [$0.code, "\($0.location?.line ?? 0)"] } }
    #expect(places[0] == places[1])
    #expect(places[0].contains(["unreachable-rule", "5"]))
  }

  @Test func `25 alertmanager 356, 871, 2702: there is no continue, and the default is last`() {
    let rules = """
      - rule: First
        continue: true
        when: { nps: 0..6 }
        then: { priority: P2, template: hello }
      """
    #expect(RuleTrial(rules).findings.map(\.code) == ["unknown-key"])
    var workspace = TestWorkspace()
    workspace["rules/triage.yml"] = """
      rules:
        - otherwise: { priority: P2, template: hello }
        - rule: Low
          when: { nps: 0..6 }
          then: { priority: P2, template: hello }
      """
    #expect(RuleTrial(workspace, codes: []).findings.map(\.code) == ["rule-after-otherwise"])
  }

  @Test func `26 json-rules-engine 61, 221, 343, 350: of rules that match, one decides`() throws {
    let rules =
      rule("One", "nps: 0..6, plan: team") + rule("Two", "nps: 0..8") + rule("Three", "plan: team")
    let configuration = try RuleTrial(rules).workspace.configuration()
    var facts = try Facts(terms: configuration.triage.terms, now: TestWorkspace.now)
    facts.read(
      try configuration.response([
        "survey": .text("nps"), "score": .number(1), "plan": .text("team"),
      ]))
    let decision = try configuration.triage.decide(facts, submittedAt: TestWorkspace.now)
    #expect(decision.rule == "One")
  }

  @Test(arguments: [
    "any: [plan: { not: free }, plan: { not: team }]",
    "plan: [{ not: free }, { not: team }]",
    "any: [comment: { not: { contains: good } }, comment: { not: { contains: fine } }]",
    "any: [none: [plan: free], none: [plan: team]]",
  ])
  func `27 FreeScout workflows: any of two negatives is told`(condition: String) {
    let trial = RuleTrial(
      rule("Pays", condition), codes: "any-of-negatives", "always-true")
    #expect(trial.findings.map(\.code) == ["any-of-negatives"])
  }

  @Test(arguments: ["plan: '*'", "plan: ent*", "comment: { contains: 're*und' }"])
  func `28 alertmanager 3872: a star in a text is told`(condition: String) {
    let trial = RuleTrial(rule("Star", condition), codes: "wildcard-in-text")
    #expect(trial.findings.count == 1)
    #expect(trial.findings.first?.help != nil)
  }

  @Test func `32 odysseus 1050: line is in deadline, and a short contains is told`() throws {
    let trial = RuleTrial(
      rule("Short", "comment: { contains: app }") + rule("Word", "comment: { has_word: app }")
        + rule("Long", "comment: { contains: line }") + rule("Chinese", "comment: { contains: 慢 }"),
      codes: "short-contains")
    #expect(trial.findings.map(\.location?.line) == [3])
    let whole = try ConditionTrial("comment: { has_word: line }")
    #expect(try !whole.holds(["comment": .text("We missed the deadline.")]))
    #expect(try whole.holds(["comment": .text("The line was cut.")]))
  }
}
