import Testing

/// Mistakes in how rules are put together.
struct RuleMistakeTests {
  @Test(arguments: [
    Mistake(
      "rules:\n", "‸rulez:\n",
      "unknown-key: 'rulez' is not a key of a file of rules | did you mean 'rules'?"),
    Mistake(
      "- rule: Unhappy\n", "- ‸rul: Unhappy\n",
      "unknown-key: 'rul' is not a key of a rule | did you mean 'rule'?"),
    Mistake(
      "when: { nps: detractor }", "‸whenn: { nps: detractor }",
      "unknown-key: 'whenn' is not a key of a rule | did you mean 'when'?"),
    Mistake(
      "- rule: Unhappy\n    when: { nps: detractor }\n", "- ‸rule: Unhappy\n",
      "missing-key: a rule needs 'when' | write  when: ..."),
    Mistake(
      "then: { priority: P2, template: hello }", "‸than: { priority: P2, template: hello }",
      "unknown-key: 'than' is not a key of a rule | did you mean 'then'?"),
    Mistake("when: { nps: detractor }", "when: ‸{}", "empty-condition: 'when' holds no condition"),
    Mistake(
      "when: { nps: detractor }", "when: ‸detractor",
      "wrong-form: 'when' must be conditions, one a line | for instance  nps: 0..6"),
    Mistake(
      "when: { nps: detractor }", "when: ‸[nps: detractor]",
      "wrong-form: 'when' must be conditions, one a line | for instance  nps: 0..6"),
    Mistake(
      "when: { nps: detractor }", "‸when:",
      "missing-key: a rule needs 'when' | write  when: ..."),
    Mistake(
      "when: { nps: detractor }", "when: { ‸any: [] }",
      "empty-condition: 'any:' holds no condition | list conditions under it, each after a dash"),
    Mistake(
      "when: { nps: detractor }", "when: { ‸any: }",
      "empty-condition: 'any:' holds no condition | list conditions under it, each after a dash"),
    Mistake(
      "when: { nps: detractor }", "when: { ‸none: blank }",
      "empty-condition: 'none:' holds no condition | list conditions under it, each after a dash"),
    Mistake(
      "when: { nps: detractor }", "when: { any: [{ nps: detractor }, ‸plan] }",
      "wrong-form: each entry of 'any' must be conditions, one a line | for instance  nps: 0..6"),
    Mistake(
      "when: { nps: detractor }", "when: { any: [{ nps: detractor }, ‸{}] }",
      "empty-condition: each entry of 'any' holds no condition"),
    Mistake(
      "rule: Unhappy", "rule: ‸Leaving",
      "two-rules-of-one-name: there is another rule named 'Leaving' | the other is in line 2 of rules/triage.yml; give one of them a new name"
    ),
    Mistake(
      "- otherwise: {", "- ‸otherwize: {",
      "unknown-key: 'otherwize' is not a key of a rule | did you mean 'otherwise'?"),
    Mistake(
      "P2, template: hello, owner: kim }\n",
      "P2, template: hello }\n  - ‸otherwise: { priority: P2, template: hello }\n",
      "two-otherwise: 'otherwise' stands here a second time | the first is in line 14 of rules/triage.yml"
    ),
    Mistake(
      "owner: kim }\n",
      "owner: kim }\n  - ‸rule: Late\n    when: { nps: 0 }\n    then: { priority: P1, template: hello }\n",
      "rule-after-otherwise: this rule is never tried: it stands after 'otherwise' | move it above line 14 of rules/triage.yml"
    ),
    Mistake(
      "- otherwise: { priority: P2, template: hello, owner: kim }",
      "- otherwise:\n    ‸priority: P2\n    ‸template: hello",
      "unknown-key: 'priority' can't stand beside 'otherwise' | indent it under 'otherwise:'",
      "unknown-key: 'template' can't stand beside 'otherwise' | indent it under 'otherwise:'"),
    Mistake(
      "- otherwise: {", "- otherwise: { ‸when: { nps: 3 },",
      "unknown-key: 'when' is not a key of 'otherwise' | the keys are priority, template, skip, owner, review, tags, notify, respond_within, resolve_within"
    ),
    Mistake(
      "- rule: Unhappy", "- ‸‸Unhappy:\n#",
      "unknown-key: 'Unhappy' is not a key of a rule | the keys are rule, when, then, examples, otherwise",
      "missing-key: a rule needs 'rule' | write  rule: ..."),
    Mistake(
      "- rule: Unhappy\n", "- rule: Unhappy\n    ‸priority: 5\n",
      "unknown-key: 'priority' is not a key of a rule | the keys are rule, when, then, examples, otherwise"
    ),
    Mistake(
      "- also: Billing", "- ‸‸rule: Billing",
      "unknown-key: 'rule' is not a key of an entry of 'also' | the keys are also, when, then",
      "missing-key: an entry of 'also' needs 'also' | write  also: ..."),
    Mistake(
      "then: { tags: [billing], notify: [maria] }",
      "then: { tags: [billing], notify: [maria], ‸priority: P1 }",
      "unknown-key: 'priority' is not a key of 'then' | the keys are tags, notify"),
    Mistake(
      "- also: Billing\n", "- also: ‸Unhappy\n",
      "two-rules-of-one-name: there is another rule named 'Unhappy' | the other is in line 11 of rules/triage.yml; give one of them a new name"
    ),
    Mistake(
      "notify: [maria]", "notify: [‸mario]",
      "unknown-person: there is no person 'mario' in rules/people.yml | did you mean 'maria'?"),
    Mistake(
      "notify: [maria]", "notify: [‸[maria]]",
      "wrong-form: the person must be a single text"),
  ])
  func shape(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/triage.yml")
  }
}
