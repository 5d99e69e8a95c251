import Testing

@testable import HeedCore

/// What a test may expect, and what is said when it does not come out.
struct TestRunTests {
  private static let leaving =
    "given: { nps: 2, plan: business, comment: We will cancel and want a refund. }"

  @Test(arguments: [
    "rule: Large account that is leaving", "priority: P1", "template: hello", "owner: kim",
    "tags: [churn, billing]", "tags: [billing, churn]", "review: always", "skip: no", "skip: none",
    "notify: maria", "notify: [maria]", "respond_within: 1 hour", "respond_within: 60 minutes",
    "resolve_within: 24 hours", "band: detractor", "topics: [leaving, billing]", "language: en",
  ])
  func whatHoldsPasses(_ expectation: String) throws {
    let run = try TestTrial(["{ \(Self.leaving), expect: { \(expectation) } }"]).run()
    #expect(run.results.count == 1)
    #expect(run.failed.isEmpty, "\(run.failed.flatMap(\.differences))")
  }

  @Test(arguments: [
    ("rule: Unhappy", "rule: expected Unhappy, got Large account that is leaving"),
    ("rule: otherwise", "rule: expected otherwise, got Large account that is leaving"),
    ("priority: P2", "priority: expected P2, got P1"),
    ("template: none", "template: expected none, got hello"),
    ("owner: chen", "owner: expected chen, got kim"),
    ("owner: none", "owner: expected none, got kim"),
    ("tags: [churn]", "tags: expected [churn], got [churn, billing]"),
    ("tags: churn", "tags: expected churn, got [churn, billing]"),
    ("tags: none", "tags: expected none, got [churn, billing]"),
    ("review: never", "review: expected never, got always"),
    ("skip: yes", "skip: expected yes, got none"),
    ("skip: nothing to say", "skip: expected nothing to say, got none"),
    ("notify: [kim]", "notify: expected [kim], got [maria]"),
    ("notify: none", "notify: expected none, got [maria]"),
    ("respond_within: 1 working hour", "respond_within: expected 1 working hour, got 1 hour"),
    ("resolve_within: none", "resolve_within: expected none, got 1 day"),
    ("band: passive", "band: expected passive, got detractor"),
    ("topics: leaving", "topics: expected leaving, got [billing, leaving]"),
    ("language: zh-Hans", "language: expected zh-Hans, got en"),
  ])
  func whatDoesNotHoldIsShown(_ expectation: String, _ difference: String) throws {
    let trial = try TestTrial(["{ \(Self.leaving), expect: { \(expectation) } }"])
    #expect(try trial.differences() == [difference])
  }

  @Test func everyDifferenceOfATestIsShownAndNothingElse() throws {
    let trial = try TestTrial([
      "{ given: { nps: 3 }, expect: { priority: P2, template: none, owner: kim, rule: Unhappy } }"
    ])
    #expect(
      try trial.differences()
        == ["template: expected none, got hello", "owner: expected kim, got none"])
  }

  @Test func aSkippedLetterAndItsReasonCanBeExpected() throws {
    let tests = ["yes", "nothing to say"].map {
      "{ given: { nps: 9 }, expect: { skip: \($0), template: none, rule: otherwise } }"
    }
    #expect(try TestTrial(tests).differences() == [])
  }

  @Test(arguments: [
    ("respond_by: 2026-11-20 12:00", []), ("respond_by: 2026-11-20T11:00:00Z", []),
    ("resolve_by: none", []),
    (
      "respond_by: 2026-11-20 11:00",
      ["respond_by: expected 2026-11-20 11:00, got 2026-11-20T12:00:00+01:00"]
    ),
    ("respond_within: 120 minutes", []),
  ])
  func timesCanBeExpectedInTheZoneOfTheWorkspace(
    _ expectation: String, _ differences: [String]
  ) throws {
    let trial = try TestTrial([
      """
      { given: { comment: I want to cancel., submitted_at: 2026-11-20T09:00:00Z }, \
      expect: { \(expectation) } }
      """
    ])
    // The rule answers within two hours; its priority promises no solution.
    #expect(try trial.differences() == differences)
  }

  @Test func whichConditionFailedAndWhichRuleTookItAreTold() throws {
    let trial = try TestTrial([
      "{ given: { nps: 2, plan: team, comment: We cancel. }, expect: { rule: Large account that is leaving } }"
    ])
    let miss = try #require(try trial.run().failed.first?.miss)
    #expect(miss.expected.name == "Large account that is leaving")
    #expect(miss.expected.location.line == 2)
    #expect(
      miss.failed.map(\.condition)
        == ["any of: plan: [enterprise, business]; account_value: at least 50000"])
    #expect(miss.failed.map(\.seen) == [#"plan is "team", account_value is missing"#])
    #expect(miss.failed.map(\.location.line) == [6])
    #expect(miss.taker.name == "Leaving")
    #expect(miss.grounds.map(\.condition) == ["topics: leaving"])
  }

  @Test func aRuleThatMatchesButStandsBelowIsToldApart() throws {
    let trial = try TestTrial([
      "{ given: { nps: 2, comment: We cancel. }, expect: { rule: Unhappy } }"
    ])
    let miss = try #require(try trial.run().failed.first?.miss)
    #expect(miss.failed.isEmpty)
    #expect(miss.taker.name == "Leaving")
  }

  @Test func whatNoneExcludedIsTold() throws {
    let trial = try TestTrial([
      "{ given: { nps: 9, plan: business, comment: We cancel. }, expect: { rule: Large account that is leaving } }"
    ])
    let miss = try #require(try trial.run().failed.first?.miss)
    #expect(miss.failed.map(\.condition) == ["none of: band: promoter"])
    #expect(miss.failed.map(\.seen) == [#"band is "promoter""#])
  }
}
