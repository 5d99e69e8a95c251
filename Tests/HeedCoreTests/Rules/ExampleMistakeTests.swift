import Testing

/// Mistakes in the examples of a rule.
struct ExampleMistakeTests {
  @Test(arguments: [
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: ‸[2], plan: team }",
      "wrong-form: a score must be a single text"),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: 2, is_partner: ‸1 }",
      "wrong-value: 'is_partner' must be yes or no"),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: 2, topics: ‸leavin }",
      "unknown-topic: there is no topic 'leavin' | did you mean 'leaving'?"),
    Mistake(
      "- given: { nps: 2, plan: team }", "- given: { nps: 2, survey: ‸ncp }",
      "unknown-survey: there is no survey 'ncp' | there are nps, csat"),
  ])
  func examples(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/triage.yml")
  }
}
