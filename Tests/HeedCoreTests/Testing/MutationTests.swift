import Testing

@testable import HeedCore

/// Which changes to the rules are noticed by which tests.
struct MutationTests {
  private static let rules = """
    rules:
      - rule: Large
        when: { nps: 0..6, plan: [enterprise, business] }
        then: { priority: P1, template: hello, owner: kim }
      - rule: Unhappy
        when: { nps: 0..6 }
        then: { priority: P2, template: hello, owner: kim }
      - otherwise: { priority: P2, template: hello, owner: chen }
    """

  private func report(_ tests: [String], rules: String = rules) throws -> MutationReport {
    try #require(try TestTrial(tests, rules: rules).run(mutates: true).mutation)
  }

  private func unnoticed(_ tests: [String]) throws -> [Mutant.Effect] {
    try report(tests).unnoticed.map(\.effect)
  }

  private static let thorough = [
    "{ given: { nps: 6, plan: enterprise }, expect: { rule: Large, priority: P1, template: hello, owner: kim } }",
    "{ given: { nps: 0, plan: business }, expect: { priority: P1 } }",
    "{ given: { nps: 7, plan: business }, expect: { rule: otherwise, priority: P2, template: hello, owner: chen } }",
    "{ given: { nps: 0 }, expect: { rule: Unhappy, priority: P2, template: hello, owner: kim } }",
    "{ given: { nps: 6 }, expect: { rule: Unhappy } }",
    "{ given: { nps: 7 }, expect: { rule: otherwise } }",
    "{ given: { csat: 1, plan: business }, expect: { rule: otherwise } }",
  ]

  @Test func thoroughTestsNoticeEverything() throws {
    let report = try report(Self.thorough)
    #expect(report.unnoticed.map(\.effect) == [])
    #expect(report.noticed == report.tried)
    #expect(report.tried >= 20)
  }

  @Test(
    arguments: [
      // Without the test of this number, these changes slip through.
      (
        0,
        [
          .memberRemoved("enterprise", from: "plan: [enterprise, business]"),
          .boundMoved("score: 0..6", to: "0..5"), .actionChanged(.owner),
        ]
      ),
      (
        1,
        [
          .memberRemoved("business", from: "plan: [enterprise, business]"),
          .boundMoved("score: 0..6", to: "1..6"),
        ]
      ),
      (4, [.boundMoved("score: 0..6", to: "0..5")]),
      (5, []),
    ] as [(Int, [Mutant.Effect])])
  func whatOneTestAloneNoticesIsMissedWithoutIt(
    _ number: Int, _ effects: [Mutant.Effect]
  ) throws {
    var tests = Self.thorough
    tests.remove(at: number)
    #expect(Set(try unnoticed(tests)) == Set(effects))
  }

  @Test func aRuleThatDecidesInNoTestIsToldOnce() throws {
    let report = try report(["{ given: { nps: 7 }, expect: { rule: otherwise } }"])
    let mutants = report.unnoticed.filter { $0.rule == "Large" }
    #expect(mutants.map(\.effect) == [.ruleDeleted])
    #expect(mutants.first?.location.line == 2)
  }

  @Test func partsOfAConditionThatMayGoAreNotToldOneByOne() throws {
    let unnoticed = try report(
      ["{ given: { nps: 6, plan: enterprise }, expect: { rule: Large } }"]
    ).unnoticed.filter { $0.rule == "Large" }.map(\.effect)
    #expect(unnoticed.contains(.conditionRemoved("plan: [enterprise, business]")))
    #expect(!unnoticed.contains(.memberRemoved("business", from: "plan: [enterprise, business]")))
  }

  @Test(
    "what is written as one condition is told as one",
    arguments: [
      ("{ nps: 0..6 }", [.onlyConditionRemoved("nps: 0..6")]),
      ("{ nps: [0..3, passive] }", [.onlyConditionRemoved("nps: [0..3, passive]")]),
      (
        "\n      nps:\n        - 0..3\n        - passive",
        [.onlyConditionRemoved("nps: [0..3, passive]")]
      ),
      (
        "{ survey: nps, score: 0..6 }",
        [.conditionRemoved("survey: nps"), .conditionRemoved("score: 0..6")]
      ),
    ] as [(String, [Mutant.Effect])])
  func shortForm(condition: String, removals: [Mutant.Effect]) throws {
    let rules = """
      rules:
        - rule: A
          when: \(condition)
          then: { priority: P1, template: hello }
        - otherwise: { priority: P2, template: hello }
      """
    let effects = try report(["{ given: { nps: 3 }, expect: { rule: A } }"], rules: rules)
      .unnoticed.map(\.effect)
    let removed = effects.filter {
      switch $0 {
      case .conditionRemoved, .onlyConditionRemoved: true
      default: false
      }
    }
    #expect(removed == removals)
  }

  @Test func changesThatNobodyCanSeeAreLeftOut() throws {
    let rules = """
      rules:
        - rule: A
          when: { nps: 0..6 }
          then: { priority: P1, template: hello }
        - rule: B
          when: { csat: 1..2 }
          then: { priority: P2, template: hello }
        - rule: C
          when: { nps: 0..8 }
          then: { priority: P2, template: hello }
        - otherwise: { priority: P2, template: hello }
      """
    let report = try report(["{ given: { nps: 3 }, expect: { rule: A } }"], rules: rules)
    let swaps = report.unnoticed.filter { if case .swapped = $0.effect { true } else { false } }
    // A and B answer different surveys; B and C do the same.
    #expect(swaps.map(\.effect) == [])
    // Two swaps, and three bounds that are moved off their scales.
    #expect(report.withoutEffect == 5)
  }

  @Test func anExampleOfWhatARuleIsNotForNoticesItsLoosening() throws {
    let rules = """
      rules:
        - rule: A
          when: { nps: 0..3 }
          then: { priority: P1, template: hello }
          examples:
            - given: { nps: 3 }
            - given: { nps: 0 }
            - given: { nps: 4 }
              matches: no
        - otherwise: { priority: P2, template: hello }
      """
    let run = try TestTrial(file: nil, rules: rules).run(mutates: true)
    let effects = try #require(run.mutation).unnoticed.filter { $0.rule == "A" }.map(\.effect)
    #expect(!effects.contains { if case .boundMoved = $0 { true } else { false } })
  }

  @Test func nothingIsChangedWhileTestsFail() throws {
    let run = try TestTrial(["{ given: { nps: 7 }, expect: { rule: Large } }"], rules: Self.rules)
      .run(mutates: true)
    #expect(run.mutation == nil)
  }
}
