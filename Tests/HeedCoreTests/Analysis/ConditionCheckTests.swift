import Testing

@testable import HeedCore

/// What a check says of one condition.
struct ConditionCheckTests {
  private static func findings(_ condition: String) -> [String] {
    RuleTrial(
      rule("Tried", condition),
      codes: "never-true", "always-true", "unused-branch", "redundant-condition",
      "any-of-negatives"
    ).messages
  }

  @Test(arguments: [
    "nps: 0..6, band: promoter", "nps: 7, score: 8", "survey: nps, band: dissatisfied",
    "csat: dissatisfied, score: more than 4", "score: blank, band: present",
    "score: blank, comment: blank", "comment: blank, topics: billing",
    "account_value: more than 5, all: [account_value: at most 5]",
    "plan: team, all: [plan: { not: [team, pro] }, plan: free]",
    "is_partner: yes, none: [is_partner: [yes, no]]",
    "renews_on: { within: 30 days }, all: [renews_on: { older_than: 31 days }]",
    "topics: { all: [billing, leaving] }, none: [topics: billing]",
    "previous_band: detractor, responses_before: 0", "open_cases: less than 0",
    "nps: 0..6, previous_band: neutral", "score_change: present, previous_score: blank",
    "tone: neutral, all: [tone: angry]", "sentiment: more than 1", "score: 6.5, survey: nps",
    "plan: team, all: [plan: { contains: xyz }]",
  ])
  func aConditionThatCanNeverHold(condition: String) {
    let findings = Self.findings(condition)
    #expect(findings.count == 1, "\(findings)")
    #expect(findings.first?.hasPrefix("never-true: ") == true, "\(findings)")
  }

  @Test(arguments: [
    "nps: 0..6, band: detractor", "csat: 4..5, score: more than 4", "score: blank",
    "account_value: at least 5, all: [account_value: at most 5]", "score: 4.5, survey: csat",
    "comment: { contains: a word }, none: [comment: { has_word: word }]",
    "renews_on: { within: 30 days }, all: [renews_on: { older_than: 29 days }]",
    "renews_on: { before: 2026-12-01 }, all: [renews_on: { within: 30 days }]",
    "previous_band: detractor, nps: 9..10, responses_before: at least 1",
    "tone: [angry, frustrated], shouting: yes", "language: { starts_with: zh }, comment: present",
    "topics: [billing, leaving], none: [topics: { all: [billing, leaving] }]",
  ])
  func aConditionThatCanHold(condition: String) {
    #expect(Self.findings(condition).filter { !$0.hasPrefix("redundant-condition") } == [])
  }

  @Test func theFewConditionsThatExcludeEachOtherAreNamed() {
    #expect(
      Self.findings("plan: team, nps: 0..6, comment: present, band: promoter") == [
        "never-true: 'score: 0..6' and 'band: promoter' exclude each other, so 'Tried' can never match"
      ])
    #expect(
      Self.findings("plan: team, open_cases: less than 0") == [
        "never-true: 'open_cases: less than 0' holds for no response, so 'Tried' can never match"
      ])
  }

  @Test func aDatePastForGoodIsToldOnlyWhereItLiesBack() {
    #expect(
      Self.findings("renews_on: { before: 2026-01-01 }, all: [renews_on: { within: 30 days }]")
        .count == 1)
    #expect(
      Self.findings("renews_on: { after: 2027-06-01 }, all: [renews_on: { within: 30 days }]")
        .isEmpty)
  }

  @Test(arguments: [
    "any: [plan: present, plan: blank]", "open_cases: at least 0, plan: team",
    "any: [score: present, comment: present]", "none: [submitted_at: blank]",
  ])
  func aConditionThatAlwaysHolds(condition: String) {
    let findings = Self.findings(condition)
    #expect(findings.count == 1, "\(findings)")
    #expect(findings.first?.hasPrefix("always-true: ") == true, "\(findings)")
  }

  @Test(arguments: [
    ("nps: 7..8, any: [plan: team, band: promoter]", "'band: promoter' never holds together with"),
    ("any: [nps: 0..6, nps: 0..3]", "'score: 0..3, survey: nps' adds nothing"),
    ("nps: [0..6, 3]", "'score: 3' adds nothing to 'score: 0..6'"),
    ("plan: [team, pro, Team]", "'plan: Team' adds nothing to 'plan: team'"),
    ("account_value: [at least 5, at least 7]", "'account_value: at least 7' adds nothing"),
    ("nps: 0..6, none: [band: promoter]", "'band: promoter' excludes nothing"),
    ("nps: 0..6, band: [detractor, dissatisfied]", "'band: dissatisfied' never holds together"),
  ])
  func aBranchThatNeverMatters(condition: String, expected: String) {
    let findings = Self.findings(condition)
    #expect(findings.count == 1, "\(findings)")
    #expect(findings.first?.hasPrefix("unused-branch: ") == true, "\(findings)")
    let words = expected.replacing("score: 0..3, survey: nps", with: "survey: nps, score: 0..3")
    #expect(findings.first?.contains(words) == true, "\(findings)")
  }

  @Test func aConditionThatAnotherSaysAlready() {
    #expect(
      Self.findings("score: 0..6, all: [score: at most 8], survey: nps") == [
        "redundant-condition: 'score: at most 8' says nothing that 'score: 0..6' does not say already"
      ])
  }

  @Test func scoresOfSeveralScales() {
    func findings(_ condition: String) -> [String] {
      RuleTrial(rule("Tried", condition), codes: "score-of-any-survey").messages
    }
    #expect(findings("score: 0..3").count == 1)
    #expect(findings("nps: 0..3").isEmpty)
    #expect(findings("survey: csat, score: 0..3").isEmpty)
    #expect(findings("score: 7..9").isEmpty, "only one survey has such scores")
    #expect(findings("score: present").isEmpty)
    #expect(findings("any: [nps: 0..3, band: dissatisfied]").isEmpty)
    #expect(findings("previous_score: 0..3, plan: team").count == 1)
  }
}
