import Testing

@testable import HeedCore

/// Rules that both match a response of which the lower one is the more urgent.
struct DisagreementTests {
  private static func findings(_ rules: String, showsAll: Bool = false) -> [Diagnostic] {
    var workspace = TestWorkspace()
    workspace["rules/heed.yml"] = TestWorkspace.settings.replacing(
      "limits:", with: "  P3: { respond_within: 8 working hours, calendar: office }\nlimits:")
    workspace["rules/triage.yml"] = RuleTrial.file(rules)
    return RuleTrial(workspace, codes: ["rules-disagree"], showsAllOverlaps: showsAll).findings
  }

  @Test func theMostUrgentRuleBelowALessUrgentOne() {
    let findings = Self.findings(
      rule("Team", "plan: team") + rule("Very low", "nps: 0..2", priority: "P1"))
    #expect(findings.map(\.location?.line) == [5])
    #expect(
      findings.map(\.message) == [
        "'Very low' (P1) is the more urgent, but 'Team' (P2) above it takes some of its responses"
      ])
    #expect(findings.first?.example?.contains(/^- given: { nps: [012], plan: team }$/) == true)
  }

  @Test func anExampleOfTheUpperRuleSettlesIt() {
    let example = "  examples: [{ given: { nps: 1, plan: team } }]\n"
    #expect(
      Self.findings(
        rule("Team", "plan: team") + example + rule("Very low", "nps: 0..2", priority: "P1")
      ).isEmpty)
  }

  @Test func aSpecialCaseAboveIsMeant() {
    #expect(
      Self.findings(
        rule("Low on a team plan", "nps: 0..2, plan: team")
          + rule("Low", "nps: 0..6", priority: "P1")
      ).isEmpty)
  }

  @Test func whatAnEarlierRuleTakesIsNoDisagreement() {
    #expect(
      Self.findings(
        rule("Very low on a team plan", "nps: 0..2, plan: team", priority: "P1")
          + rule("Team", "plan: team") + rule("Very low", "nps: 0..2", priority: "P1")
      ).isEmpty)
  }

  @Test func aSmallStepIsShownOnRequest() {
    let rules =
      rule("Team", "plan: team", priority: "P3") + rule("Very low", "nps: 0..2", priority: "P2")
    #expect(Self.findings(rules).isEmpty)
    #expect(Self.findings(rules, showsAll: true).count == 1)
  }
}
