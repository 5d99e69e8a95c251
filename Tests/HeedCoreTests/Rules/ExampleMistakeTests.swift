import Testing

/// Mistakes in the examples of a rule.
struct ExampleMistakeTests {
  @Test(arguments: [
    Mistake(
      "- given: { nps: 2, plan: team }", "- ‸gvien: { nps: 2, plan: team }",
      "unknown-key: 'gvien' is not a key of an example | did you mean 'given'?"),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { ‸npss: 2, plan: team }",
      "unknown-field: there is no field 'npss' | did you mean 'nps'?"),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: ‸11, plan: team }",
      "wrong-value: '11' is not a score of nps"),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: ‸[2], plan: team }",
      "wrong-form: a score must be a single text"),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: 2, account_value: ‸much }",
      "wrong-value: 'much' is not a number"),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: 2, renews_on: ‸soon }",
      "wrong-value: 'soon' is not a date | write it as 2026-12-31"),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: 2, is_partner: ‸1 }",
      "wrong-value: 'is_partner' must be yes or no"),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: 2, topics: ‸leavin }",
      "unknown-topic: there is no topic 'leavin' | did you mean 'leaving'?"),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: 2, survey: ‸ncp }",
      "unknown-survey: there is no survey 'ncp' | there are nps, csat"),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: ‸2",
      "wrong-form: 'given' must be written as  name: value, one a line"),
    Mistake("matches: no", "matches: ‸never", "wrong-value: 'matches' must be yes or no"),
  ])
  func examples(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/triage.yml")
  }
}
