import Testing

/// Mistakes in what a rule says is to be done.
struct ActionMistakeTests {
  @Test(arguments: [
    Mistake(
      "then: { priority: P2, template: hello }", "then: { priority: ‸p2, template: hello }",
      "unknown-priority: there is no priority 'p2' in rules/heed.yml | did you mean 'P2'?"),
    Mistake(
      "otherwise: kim }, tags", "otherwise: ‸kin }, tags",
      "unknown-person: there is no person 'kin' in rules/people.yml | did you mean 'kim'?"),
  ])
  func actions(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/triage.yml")
  }
}
