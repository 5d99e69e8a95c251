import Testing

/// Mistakes in how rules are put together.
struct RuleMistakeTests {
  @Test(arguments: [
    Mistake(
      "- rule: Unhappy\n", "- ‸rul: Unhappy\n",
      "unknown-key: 'rul' is not a key of a rule | did you mean 'rule'?"),
    Mistake(
      "then: { priority: P2, template: hello }", "‸than: { priority: P2, template: hello }",
      "unknown-key: 'than' is not a key of a rule | did you mean 'then'?"),
    Mistake(
      "when: { nps: detractor }", "when: { ‸none: blank }",
      "empty-condition: 'none:' holds no condition | list conditions under it, each after a dash"),
    Mistake(
      "when: { nps: detractor }", "when: { any: [{ nps: detractor }, ‸{}] }",
      "empty-condition: each entry of 'any' holds no condition"),
    Mistake(
      "- rule: Unhappy", "- ‸‸Unhappy:\n#",
      "unknown-key: 'Unhappy' is not a key of a rule | the keys are rule, when, then, examples, otherwise",
      "missing-key: a rule needs 'rule' | begin it with its name, such as  - rule: Customer who is leaving"
    ),
    Mistake(
      "- rule: Unhappy\n", "- rule: Unhappy\n    ‸priority: 5\n",
      "unknown-key: 'priority' is not a key of a rule | the keys are rule, when, then, examples, otherwise"
    ),
    Mistake(
      "- also: Billing\n", "- also: ‸Unhappy\n",
      "two-rules-of-one-name: there is another rule named 'Unhappy' | the other is in line 11 of rules/triage.yml; give one of them a new name"
    ),
  ])
  func shape(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/triage.yml")
  }
}
