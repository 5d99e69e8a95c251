import Testing

@testable import HeedCore

/// What users of other systems complained about, each with the behaviour that holds here.
@Suite struct ScoreComplaintTests {
  /// posthog#19500, formbricks PR 9248, fx-private-relay PR 1013: what lies between or beyond.
  @Test(arguments: [
    ("0", "detractor"), ("6", "detractor"), ("7", "passive"), ("8", "passive"), ("9", "promoter"),
    ("10", "promoter"), ("6.5", nil), ("11", nil), ("-1", nil), ("", nil),
  ])
  func c53AScoreIsInOneBandOrNone(text: String, band: String?) {
    #expect(Sources.nps.score(text).flatMap { Sources.nps.band(of: $0) }?.name == band)
  }

  /// kubestellar PR 8257: four of four was read as four of ten, and the NPS was -100.
  @Test func c53AScaleOfFourIsJudgedOnItsOwn() {
    let survey = Survey(
      name: "helpful", metric: .csat, scale: 1...4,
      bands: [.init(name: "dissatisfied", scores: 1...2), .init(name: "satisfied", scores: 3...4)])
    #expect(survey.mistakes == [])
    #expect(survey.score("4").flatMap { survey.band(of: $0) }?.name == "satisfied")
    #expect(survey.score("5") == nil)
  }

  /// No scale is taken for granted.
  @Test func c53AScaleMustBeDeclared() {
    var workspace = TestWorkspace()
    workspace["rules/surveys.yml"] = """
      surveys:
        helpful:
          metric: csat
          bands: { dissatisfied: 1..2, satisfied: 3..4 }
      """
    #expect(workspace.findings.contains { $0.message == "the survey 'helpful' needs 'scale'" })
  }
}
