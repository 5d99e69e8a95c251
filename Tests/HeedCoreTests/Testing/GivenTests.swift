import Testing

@testable import HeedCore

/// What is given works like a response out of an export, with what the ledger knows.
struct GivenTests {
  private func value(_ field: String, of given: String) throws -> Value {
    let rules = """
      rules:
        - rule: A
          when: { nps: 0..6 }
          then: { priority: P1, template: hello }
          examples: [{ given: { \(given) } }]
        - otherwise: { priority: P2, template: hello }
      """
    let workspace = TestWorkspace(["rules/triage.yml": rules])
    let configuration = try workspace.configuration()
    let suite = TestSuite(WorkspaceFiles(workspace.files), configuration)
    let maker = GivenResponse(schema: configuration.schema, surveys: configuration.surveys)
    let test = try #require(suite.tests.first)
    let response = maker.response(test.given, now: TestWorkspace.now)
    return response.values[try #require(configuration.schema.slot(named: field))]
  }

  @Test(
    arguments: [
      ("band", "nps: 7", .text("passive")),
      ("band", "csat: 4.5", .text("satisfied")),
      ("survey", "csat: very dissatisfied", .text("csat")),
      ("score", "csat: very dissatisfied", .number(1)),
      ("score", "survey: nps, score: 3", .number(3)),
      ("language", "nps: 1, comment: 这个软件太慢了，我们不想再用了", .text("zh-Hans")),
      ("language", "nps: 1, language: zh_TW", .text("zh-Hant")),
      ("language", "nps: 1, comment: fine", .missing),
      ("full_name", "nps: 1, first_name: Ada, last_name: Lovelace", .text("Ada Lovelace")),
      ("responses_before", "nps: 1", .number(0)),
      ("responses_before", "nps: 1, previous_score: 9", .number(1)),
      ("previous_band", "nps: 1, previous_score: 9", .text("promoter")),
      ("score_change", "nps: 1, previous_score: 9", .number(-8)),
      ("open_cases", "nps: 1", .number(0)),
      ("submitted_at", "nps: 1", .instant(TestWorkspace.now)),
      (
        "submitted_at", "nps: 1, submitted_at: 2026-11-20",
        .instant(Instant(rfc3339: "2026-11-19T23:00:00Z") ?? TestWorkspace.now)
      ),
      ("comment", "nps: 1, comment: blank", .missing),
      ("comment", #"nps: 1, comment: "blank""#, .text("blank")),
      ("plan", "nps: 1, plan: NO", .text("NO")),
    ] as [(String, String, Value)])
  func isFilledIn(_ field: String, _ given: String, _ expected: Value) throws {
    #expect(try value(field, of: given) == expected)
  }

  @Test(arguments: [
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: ‸{ plan: team }",
      """
      impossible-given: a response with neither a score nor a comment is never decided: heed \
      rejects it | give a score, such as  nps: 3,  or a comment
      """),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: 2, csat: ‸2 }",
      """
      impossible-given: this gives a second survey | a response answers one survey, once; make two \
      tests of it
      """),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { score: ‸2 }",
      "impossible-given: the score does not say of which survey it is | write it as  nps: 2"),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { survey: nps, score: ‸11 }",
      "impossible-given: 11 is not a score of nps | its scores are whole numbers from 0 to 10"),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { survey: nps, score: ‸6.5 }",
      "impossible-given: 6.5 is not a score of nps | its scores are whole numbers from 0 to 10"),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: ‸detractor }",
      "wrong-value: 'detractor' is not a score of nps | it is a band; give one of its scores, such as 0"
    ),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: 2, band: ‸promoter }",
      """
      impossible-given: the score 2 of nps is in the band 'detractor' | leave the band out; it \
      follows from the score
      """),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { comment: x, band: ‸promoter }",
      """
      impossible-given: a band follows from a score, and there is none | give the score instead of \
      the band
      """),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: 2, previous_score: ‸11 }",
      "impossible-given: 11 is not a score of nps | its scores are whole numbers from 0 to 10"),
    Mistake(
      "- given: { nps: 2, plan: team }",
      "- given: { nps: 2, previous_score: 9, previous_band: ‸passive }",
      """
      impossible-given: the previous score 9 is in the band 'promoter' | leave the band out; it \
      follows from the score
      """),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: 2, previous_band: ‸satisfied }",
      """
      impossible-given: 'satisfied' is not a band of nps | the previous answer was to the same \
      survey: detractor, passive, promoter
      """),
    Mistake(
      "- given: { nps: 2, plan: team }",
      "- given: { nps: 2, previous_score: 9, score_change: ‸7 }",
      """
      impossible-given: from 9 to 2 the score changed by -7 | leave 'score_change' out; it is \
      worked out
      """),
    Mistake(
      "- given: { nps: 2, plan: team }",
      "- given: { nps: 2, responses_before: ‸0, previous_score: 9 }",
      """
      impossible-given: 'previous_score' tells of an earlier response | leave 'responses_before' \
      out, or give at least 1
      """),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: 2, open_cases: ‸-1 }",
      "impossible-given: 'open_cases' must be a whole number that is not negative | for instance 1"),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: 2, submitted_at: ‸1826-11-20 }",
      "impossible-given: heed rejects responses from before 1970 | check the year"),
  ])
  func whatNoResponseSaysIsAMistake(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/triage.yml")
  }
}
