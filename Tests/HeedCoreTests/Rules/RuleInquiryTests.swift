import Testing

@testable import HeedCore

/// Why a rule decides a response, or why not.
struct RuleInquiryTests {
  private static let rules = """
    rules:
      - rule: First
        when: { plan: pro, score: 0..6 }
        then: { priority: P1, template: hello }
      - rule: Second
        when:
          score: 0..8
          any: [{ plan: team }, { plan: pro }]
          none: [{ comment: blank }, { manager: present }]
        then: { priority: P1, template: hello }
      - otherwise: { priority: P2, template: hello }
    also:
      - also: Tell billing
        when: { account_value: at least 100 }
        then: { tags: [big] }
    """

  private func inquiry(_ name: String, _ values: [String: Value]) throws -> RuleInquiry? {
    let configuration = try TestWorkspace(["rules/triage.yml": Self.rules]).configuration()
    var facts = try Facts(terms: configuration.triage.terms, now: TestWorkspace.now)
    facts.read(try configuration.response(values))
    return RuleInquiry(
      name, configuration.triage.decider, facts, schema: configuration.schema, zone: .utc)
  }

  private func failures(_ name: String, _ values: [String: Value]) throws -> [String] {
    guard case .fails(let steps, nil)? = try inquiry(name, values)?.verdict else {
      return ["no failure"]
    }
    return steps.map { step in
      switch step {
      case .test(let test): "\(test.source): \(test.seen)"
      case .group(let group, _, let steps): "\(group.wording) \(steps.count)"
      }
    }
  }

  @Test func `The first rule whose conditions hold decides`() throws {
    let inquiry = try inquiry("First", ["plan": .text("pro"), "score": .number(3)])
    guard case .decides? = inquiry?.verdict else {
      Issue.record("\(String(describing: inquiry))")
      return
    }
    #expect(inquiry?.rule?.steps.count == 2)
  }

  @Test func `Another that holds too is taken by it`() throws {
    let values: [String: Value] = [
      "plan": .text("pro"), "score": .number(3), "comment": .text("Hm"),
    ]
    for name in ["Second", "second", "otherwise"] {
      guard case .taken(let earlier)? = try inquiry(name, values)?.verdict else {
        Issue.record("\(name)")
        continue
      }
      #expect(earlier.name == "First")
    }
  }

  @Test func `What stands against a rule is named, innermost`() throws {
    #expect(
      try failures("First", ["plan": .text("team"), "score": .number(3)])
        == ["plan: pro: plan is \"team\""])
    #expect(
      try failures("Second", ["score": .number(9)])
        == ["score: 0..8: score is 9", "any of 2", "none of 2"])
    #expect(
      try failures("Tell billing", ["account_value": .number(99)])
        == ["account_value: at least 100: account_value is 99"])
  }

  @Test func `A rule that fails says which one decides anyway`() throws {
    let values: [String: Value] = ["plan": .text("pro"), "score": .number(3)]
    guard case .fails(_, let taken?)? = try inquiry("Second", values)?.verdict else {
      Issue.record("no failure")
      return
    }
    #expect(taken.name == "First")
  }

  @Test func `An entry that adds, and otherwise when it decides`() throws {
    guard case .adds? = try inquiry("Tell billing", ["account_value": .number(100)])?.verdict
    else {
      Issue.record("it does not add")
      return
    }
    guard case .decides? = try inquiry("Otherwise", [:])?.verdict else {
      Issue.record("it does not decide")
      return
    }
  }

  @Test func `A name that is no rule's has no answer, but all names are known`() throws {
    let inquiry = try inquiry("Frist", [:])
    #expect(inquiry == nil)
    let rules = try TestWorkspace(["rules/triage.yml": Self.rules]).configuration()
      .triage.decider.rules
    #expect(RuleInquiry.names(rules) == ["First", "Second", "Tell billing", "otherwise"])
  }
}
