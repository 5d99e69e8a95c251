import Testing

@testable import HeedCore

/// Which rule decides, and what its decision says.
struct TriageTests {
  private func decision(
    _ rules: String, _ values: [String: Value] = ["plan": .text("team")],
    at time: String = "2026-11-20T10:00:00Z", people: String = TestWorkspace.people
  ) throws -> Decision {
    let configuration = try TestWorkspace(
      ["rules/triage.yml": rules, "rules/people.yml": people]
    ).configuration()
    var facts = try Facts(terms: configuration.triage.terms, now: TestWorkspace.now)
    facts.read(try configuration.response(values))
    return try configuration.triage.decide(facts, submittedAt: try #require(Instant(rfc3339: time)))
  }

  private static let twoRules = """
    rules:
      - rule: Z first
        when: { plan: [team, pro] }
        then: { priority: P2, template: hello, owner: chen, review: never, tags: [one, two] }
      - rule: A second
        when: { plan: team }
        then: { priority: P1, template: hello }
      - otherwise: { priority: P2, skip: nobody asked, owner: maria }
    also:
      - also: Third
        when: { plan: { not: pro } }
        then: { tags: [two, three], notify: maria }
      - also: Fourth
        when: { plan: team }
        then: { tags: four, notify: [maria, kim] }
    """

  @Test func theFirstThatMatchesWins() throws {
    let decision = try decision(Self.twoRules)
    #expect(decision.rule == "Z first")
    #expect(decision.priority == 1)
    #expect(decision.template == "hello")
    #expect(decision.owner == "chen")
    #expect(decision.review == .never)
    #expect(decision.skip == nil)
  }

  @Test func whatAddsUpIsMergedInOrderWithoutRepeats() throws {
    let decision = try decision(Self.twoRules)
    #expect(decision.tags == ["one", "two", "three", "four"])
    #expect(decision.notify == ["maria", "kim"])
  }

  @Test func otherwiseDecidesWhatNoRuleMatches() throws {
    let decision = try decision(Self.twoRules, ["plan": .text("free")])
    #expect(decision.rule == "otherwise")
    #expect(decision.template == nil)
    #expect(decision.skip == "nobody asked")
    #expect(decision.owner == "maria")
    #expect(decision.review == .always)
    #expect(decision.tags == ["two", "three"])
  }

  @Test(arguments: [
    ("zh", "maria"), ("zh-Hans", "maria"), ("zh-Hans-CN", "maria"), ("zhx", "chen"), ("en", "chen"),
    (nil, "chen"),
  ])
  func whoeverStandsInAnswersCustomersOfTheLanguage(language: String?, owner: String) throws {
    let people = TestWorkspace.people.replacing(
      "  chen:\n", with: "  chen:\n    stand_ins: { zh: maria }\n")
    var values: [String: Value] = ["plan": .text("team")]
    values["language"] = language.map { .text($0) }
    #expect(try decision(Self.twoRules, values, people: people).owner == owner)
    let byColumn = Self.twoRules.replacing(
      "owner: chen", with: "owner: { column: manager, otherwise: kim }")
    values["manager"] = .text("Chen Lin")
    #expect(try decision(byColumn, values, people: people).owner == owner)
  }

  @Test func renamingARuleChangesNothing() throws {
    let renamed = Self.twoRules.replacing("Z first", with: "B").replacing("A second", with: "Y")
    let (before, after) = (try decision(Self.twoRules), try decision(renamed))
    #expect(after.rule == "B")
    #expect(after.priority == before.priority)
    #expect(after.tags == before.tags)
  }

  @Test func rulesInSeveralFilesAreTriedInTheOrderOfTheFilesNames() throws {
    func rule(_ name: String) -> String {
      "rules:\n  - rule: \(name)\n    when: { plan: team }\n    then: { priority: P1, template: hello }\n"
    }
    var workspace = TestWorkspace([
      "rules/triage/10-second.yml": rule("second"), "rules/triage/05-first.yml": rule("first"),
      "rules/triage/99-end.yml": "rules:\n  - otherwise: { priority: P2, template: hello }\n",
    ])
    workspace.remove("rules/triage.yml")
    let rules = try workspace.configuration().triage.decider.rules.rules
    #expect(rules.map(\.name) == ["first", "second"])
  }

  @Test(arguments: [
    ("chen", "chen"), ("Chen Lin", "chen"), ("陈琳", "chen"), ("CHEN.LIN@acme.example", "chen"),
    (" kim park ", "kim"), ("somebody else", "maria"),
  ])
  func anOwnerIsFoundByWhatAColumnSays(text: String, owner: String) throws {
    let rules = """
      rules:
        - rule: Owned
          when: { plan: team }
          then: { priority: P1, template: hello, owner: { column: manager, otherwise: maria } }
        - otherwise: { priority: P2, template: hello }
      """
    let values: [String: Value] = ["plan": .text("team"), "manager": .text(text)]
    #expect(try decision(rules, values).owner == owner)
    #expect(try decision(rules).owner == "maria")
    #expect(try decision(rules, [:]).owner == nil)
  }

  @Test func aRulesOwnTimesComeBeforeThePrioritys() throws {
    let rules = """
      rules:
        - rule: Own times
          when: { plan: team }
          then: { priority: P1, template: hello, respond_within: 2 hours, resolve_within: 3 days }
        - rule: Only one
          when: { plan: pro }
          then: { priority: P1, template: hello, respond_within: 30 minutes }
        - rule: None
          when: { plan: free }
          then: { priority: P1, template: hello }
        - otherwise: { priority: P2, template: hello }
      """
    func due(_ plan: String) throws -> [String] {
      try decision(rules, ["plan": .text(plan)]).promises.map { "\($0.kind) \($0.due.rfc3339())" }
    }
    #expect(try due("team") == ["respond 2026-11-20T12:00:00Z", "resolve 2026-11-23T10:00:00Z"])
    #expect(try due("pro") == ["respond 2026-11-20T10:30:00Z", "resolve 2026-11-21T10:00:00Z"])
    #expect(try due("free") == ["respond 2026-11-20T11:00:00Z", "resolve 2026-11-21T10:00:00Z"])
    // Four working hours from a Friday at 16:00 in Berlin, where the office closes at 17:00.
    let late = try decision(rules, [:], at: "2026-11-20T15:00:00Z")
    #expect(late.promises.map { $0.due.rfc3339() } == ["2026-11-23T11:00:00Z"])
    #expect(late.promises.map(\.calendar) == ["office"])
  }

  @Test func aWarningNeverComesBeforeTheStart() throws {
    let rules = """
      rules:
        - rule: Short
          when: { plan: team }
          then: { priority: P1, template: hello, respond_within: 5 minutes }
        - otherwise: { priority: P2, template: hello }
      """
    let promise = try #require(try decision(rules).promises.first)
    #expect(promise.warnAt == promise.start)
  }
}
