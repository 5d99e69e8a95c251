import Testing

/// Mistakes in what a rule says is to be done.
struct ActionMistakeTests {
  @Test(arguments: [
    Mistake(
      "then: { priority: P2, template: hello }", "then: { priority: ‸P3, template: hello }",
      "unknown-priority: there is no priority 'P3' in rules/heed.yml | there are P1, P2"),
    Mistake(
      "then: { priority: P2, template: hello }", "then: { priority: ‸p2, template: hello }",
      "unknown-priority: there is no priority 'p2' in rules/heed.yml | did you mean 'P2'?"),
    Mistake(
      "then: { priority: P2, template: hello }", "then: ‸{ template: hello }",
      "missing-key: 'then' needs 'priority' | write  priority: ..."),
    Mistake(
      "then: { priority: P2, template: hello }", "then: ‸{ priority: P2 }",
      "missing-key: 'then' needs 'template' | write  template: NAME,  or  skip: REASON  where no letter is wanted"
    ),
    Mistake(
      "then: { priority: P2, template: hello }", "then: { priority: P2, template: ‸helo }",
      "unknown-template: there is no template 'helo' in templates/ | did you mean 'hello'?"),
    Mistake(
      "then: { priority: P2, template: hello }",
      "then: { priority: P2, skip: spam, template: ‸hello }",
      "skip-with-template: a rule that skips the letter names no template | remove 'skip' or 'template'"
    ),
    Mistake(
      "then: { priority: P2, template: hello }",
      "then: { priority: P2, template: hello, owner: ‸kimm }",
      "unknown-person: there is no person 'kimm' in rules/people.yml | did you mean 'kim'?"),
    Mistake(
      "then: { priority: P2, template: hello }", "then: { priority: P2, skip: ‸' ' }",
      "wrong-value: 'skip' must say why no letter is wanted"),
    Mistake(
      "otherwise: kim }, tags", "otherwise: kim, ‸elsewise: kim }, tags",
      "unknown-key: 'elsewise' is not a key of an owner | the keys are column, otherwise"),
    Mistake(
      "then: { priority: P2, template: hello }",
      "then: { priority: P2, template: hello, owner: ‸zoe }",
      "unknown-person: there is no person 'zoe' in rules/people.yml | there are chen, kim, maria"),
    Mistake(
      "then: { priority: P2, template: hello }",
      "then: { priority: P2, template: hello, review: ‸allways }",
      "wrong-value: 'review' must be one of always, when in doubt, never | did you mean 'always'?"),
    Mistake(
      "then: { priority: P2, template: hello }",
      "then: { priority: P2, template: hello, respond_within: ‸2 fortnights }",
      "wrong-time-span: 'fortnights' is not a unit of time | write, for example, 4 hours, 30 minutes, 2 days or 4 working hours"
    ),
    Mistake(
      "then: { priority: P2, template: hello }",
      "then: { priority: P2, template: hello, ‸offers: voucher }",
      "unknown-key: 'offers' is not a key of 'then' | the keys are priority, template, skip, owner, review, tags, notify, respond_within, resolve_within"
    ),
    Mistake(
      "then: { priority: P2, template: hello }", "then: ‸P2",
      "wrong-form: 'then' must be written as  key: value | the keys are priority, template, skip, owner, review, tags, notify, respond_within, resolve_within"
    ),
    Mistake(
      "column: manager,", "column: ‸managr,",
      "unknown-field: there is no field 'managr' | did you mean 'manager'?"),
    Mistake(
      "{ column: manager, otherwise: kim }", "‸{ column: manager }",
      "missing-key: an owner needs 'otherwise' | write  otherwise: ..."),
    Mistake(
      "otherwise: kim }, tags", "otherwise: ‸kin }, tags",
      "unknown-person: there is no person 'kin' in rules/people.yml | did you mean 'kim'?"),
  ])
  func actions(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/triage.yml")
  }
}
