import Testing

@testable import HeedCore

/// What the tests reach.
struct CoverageTests {
  private func missing(_ tests: [String]) throws -> [Coverage.Part] {
    try TestTrial(tests).run().coverage.missing.map(\.part)
  }

  private static let rule = "Large account that is leaving"

  @Test func withoutATestOfItARuleIsMissingAsAWhole() throws {
    let missing = try missing(["{ given: { nps: 8 }, expect: { rule: otherwise } }"])
    #expect(
      missing == [
        .rule(Self.rule), .rule("Leaving"), .rule("Unhappy"), .addition("Billing"),
        .band("detractor", survey: "nps"), .band("promoter", survey: "nps"),
        .band("dissatisfied", survey: "csat"), .band("neutral", survey: "csat"),
        .band("satisfied", survey: "csat"),
      ])
  }

  @Test func aBranchIsReachedWhereItHeldInADecision() throws {
    let test =
      "{ given: { csat: 1, plan: PLAN, comment: We cancel. }, expect: { rule: \(Self.rule) } }"
    func branches(_ plan: String) throws -> [Coverage.Part] {
      try missing([test.replacing("PLAN", with: plan)]).filter { part in
        switch part {
        case .branch, .member: true
        default: false
        }
      }
    }
    let list = "plan: [enterprise, business]"
    let value = Coverage.Part.branch("account_value: at least 50000", rule: Self.rule)
    #expect(try branches("business") == [.member("enterprise", of: list, rule: Self.rule), value])
    #expect(try branches("Enterprise") == [.member("business", of: list, rule: Self.rule), value])
    // The entries of a list that is not reached at all are not told one by one.
    #expect(
      try branches("team, account_value: 60000") == [.branch(list, rule: Self.rule)])
  }

  @Test func placesAreThoseOfTheFiles() throws {
    let items = try TestTrial(["{ given: { nps: 8 }, expect: { rule: otherwise } }"]).run().coverage
      .items
    func place(_ part: Coverage.Part) -> String? {
      items.first { $0.part == part }.map { "\($0.location.file):\($0.location.line)" }
    }
    #expect(place(.rule("Leaving")) == "rules/triage.yml:11")
    #expect(
      place(.branch("account_value: at least 50000", rule: Self.rule)) == "rules/triage.yml:7")
    #expect(place(.otherwise) == "rules/triage.yml:17")
    #expect(place(.addition("Billing")) == "rules/triage.yml:19")
    #expect(place(.band("neutral", survey: "csat")) == "rules/surveys.yml:11")
  }

  @Test func anExampleOfWhatARuleIsNotForReachesNothing() throws {
    let rules = """
      rules:
        - rule: A
          when: { nps: 0..3 }
          then: { priority: P1, template: hello }
          examples: [{ given: { nps: 5 }, matches: no }]
        - rule: B
          when: { nps: 4..6 }
          then: { priority: P2, template: hello }
        - otherwise: { priority: P2, template: hello }
      """
    let coverage = try TestTrial(file: nil, rules: rules).run().coverage
    #expect(coverage.items.allSatisfy { !$0.isReached })
    #expect(coverage.percent == 0)
  }

  @Test func everythingReachedIsAHundredPercent() throws {
    let coverage = try TestTrial([
      "{ given: { nps: 0, plan: business, comment: We cancel. }, expect: { priority: P1 } }",
      "{ given: { nps: 7, plan: enterprise, comment: We cancel. }, expect: { priority: P1 } }",
      "{ given: { csat: 1, account_value: 50000, comment: We cancel. }, expect: { priority: P1 } }",
      "{ given: { csat: 3, comment: We cancel. }, expect: { rule: Leaving } }",
      "{ given: { nps: 0 }, expect: { rule: Unhappy } }",
      "{ given: { nps: 10 }, expect: { rule: otherwise } }",
      "{ given: { csat: 5, comment: the invoice }, expect: { tags: billing } }",
    ]).run().coverage
    #expect(coverage.missing.map(\.part) == [])
    #expect(coverage.percent == 100)
    #expect(coverage.count(.rule) == (4, 4))
    #expect(coverage.count(.branch) == (4, 4))
    #expect(coverage.count(.addition) == (1, 1))
    #expect(coverage.count(.band) == (6, 6))
  }
}
