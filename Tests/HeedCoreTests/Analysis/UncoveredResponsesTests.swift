import Testing

@testable import HeedCore

/// Responses that only `otherwise` catches.
struct UncoveredResponsesTests {
  private static let csat = rule("Dissatisfied", "csat: dissatisfied")

  private static func findings(_ rules: String, tests: String? = nil) throws -> [Diagnostic] {
    var workspace = TestWorkspace()
    workspace["rules/triage.yml"] = RuleTrial.file(rules)
    if let tests { workspace["rules/tests/more.yml"] = tests }
    let trial = RuleTrial(workspace, codes: ["uncovered-responses"])
    for finding in trial.findings { try passes(finding, in: workspace) }
    return trial.findings
  }

  /// The example is a test that can be pasted, and that passes.
  private static func passes(_ finding: Diagnostic, in workspace: TestWorkspace) throws {
    let example = try #require(finding.example)
    var workspace = workspace
    workspace["rules/tests/pasted.yml"] =
      "tests:\n" + example.split(separator: "\n").map { "  \($0)\n" }.joined()
    let configuration = try workspace.configuration()
    let files = WorkspaceFiles(workspace.files)
    let suite = TestSuite(files, configuration, paths: ["rules/tests/pasted.yml"])
    #expect(suite.diagnostics.all.isEmpty, "\(suite.diagnostics.all)")
    #expect(suite.tests.count == 1)
    let run = try TestRun(suite.tests, configuration, files: files, now: TestWorkspace.now)
    #expect(run.failed.isEmpty, "\(example)")
  }

  @Test func anUnhappyResponseThatFallsThrough() throws {
    let findings = try Self.findings(rule("Low", "nps: 0..5") + Self.csat)
    #expect(
      findings.map(\.message) == [
        "a response of the band 'detractor' of nps can reach only 'otherwise'"
      ])
    #expect(findings.first?.example == "- given: { nps: 6 }\n  expect: { rule: otherwise }")
    #expect(findings.first?.location?.line == 9)
  }

  @Test func anUnhappyResponseThatFallsThroughForWhatElseIsAsked() throws {
    let findings = try Self.findings(rule("Low", "nps: 0..6, comment: blank") + Self.csat)
    #expect(
      findings.first?.example
        == "- given: { nps: 0, comment: \"A few words.\" }\n  expect: { rule: otherwise }")
  }

  @Test func whatIsTakenTogetherByManyRulesIsCovered() throws {
    let rules =
      rule("Team", "nps: 0..6, plan: team") + rule("Others", "nps: 0..6, none: [plan: team]")
      + Self.csat
    #expect(try Self.findings(rules).isEmpty)
  }

  @Test func aScoreBetweenScores() throws {
    let findings = try Self.findings(
      rule("Low", "nps: 0..6") + rule("Promoter", "nps: 10") + Self.csat)
    #expect(findings.count == 2)
    #expect(findings.contains { $0.message.hasPrefix("nps: 9 can reach only 'otherwise'") })
    #expect(findings.contains { $0.example?.contains("nps: 7") == true }, "passive is between")
  }

  @Test func theHappyEndMayBeLeftToOtherwise() throws {
    #expect(try Self.findings(rule("Low", "nps: 0..6") + Self.csat).isEmpty)
  }

  @Test func aSurveyWithoutARule() throws {
    let findings = try Self.findings(rule("Low", "nps: 0..6"))
    #expect(
      findings.map(\.message) == [
        "no rule is for the survey 'csat': its responses reach only 'otherwise'"
      ])
  }

  @Test func aTestThatExpectsItSettlesIt() throws {
    let test = "tests:\n  - given: { nps: 6 }\n    expect: { rule: otherwise }\n"
    #expect(try Self.findings(rule("Low", "nps: 0..5") + Self.csat, tests: test).isEmpty)
  }
}
