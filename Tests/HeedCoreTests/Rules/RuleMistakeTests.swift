import Testing

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

  @Test(arguments: [
    Mistake(
      "nps: detractor", "‸npss: detractor",
      "unknown-field: there is no field 'npss' | did you mean 'nps'?"),
    Mistake(
      "nps: detractor", "nps: ‸detracter",
      "wrong-test: 'detracter' is neither a number test nor a band of nps (detractor, passive, promoter) | did you mean 'detractor'?"
    ),
    Mistake(
      "nps: detractor", "nps: ‸dissatisfied",
      "wrong-test: 'dissatisfied' is neither a number test nor a band of nps (detractor, passive, promoter) | it is a band of csat"
    ),
    Mistake(
      "nps: detractor", "nps: ‸6..0",
      "wrong-test: '6..0' is empty: it runs from the larger to the smaller number | did you mean '0..6'?"
    ),
    Mistake(
      "nps: detractor", "nps: ‸0-6",
      "wrong-test: '0-6' is not a number or a range of numbers | did you mean '0..6'?"),
    Mistake(
      "nps: detractor", "nps: ‸0..",
      "wrong-test: '0..' is not a range of numbers: a number is missing | write  6,  0..6,  at least 5,  at most 5,  more than 5  or  less than 5"
    ),
    Mistake(
      "nps: detractor", "nps: ‸..6",
      "wrong-test: '..6' is not a range of numbers: a number is missing | write  6,  0..6,  at least 5,  at most 5,  more than 5  or  less than 5"
    ),
    Mistake(
      "nps: detractor", "nps: ‸11",
      "wrong-test: '11' goes beyond the scale of nps, 0 to 10"),
    Mistake(
      "nps: detractor", "nps: ‸0..11",
      "wrong-test: '0..11' goes beyond the scale of nps, 0 to 10"),
    Mistake(
      "nps: detractor", "nps: [passive, ‸-1]",
      "wrong-test: '-1' goes beyond the scale of nps, 0 to 10"),
    Mistake(
      "nps: detractor", "nps: ‸<= 6",
      "wrong-test: '<= 6' is not a number or a range of numbers | did you mean 'at most 6'?"),
    Mistake(
      "nps: detractor", "nps: ‸[]",
      "wrong-test: this list is empty, so the condition could never hold"),
    Mistake(
      "nps: detractor", "nps: ‸~",
      "wrong-test: nothing stands after the colon | to ask for an empty field write  blank"),
    Mistake(
      "nps: detractor", "nps: ‸''",
      "wrong-test: nothing stands after the colon | to ask for an empty field write  blank"),
    Mistake(
      "nps: detractor", "survey: ‸ncp",
      "unknown-survey: there is no survey 'ncp' | there are nps, csat"),
    Mistake(
      "nps: detractor", "band: ‸unhappy",
      "unknown-band: there is no band 'unhappy' | there are detractor, passive, promoter, dissatisfied, neutral, satisfied"
    ),
    Mistake(
      "nps: detractor", "‸plann: team",
      "unknown-field: there is no field 'plann' | did you mean 'plan'?"),
    Mistake(
      "nps: detractor", "account_value: ‸6..0",
      "wrong-test: '6..0' is empty: it runs from the larger to the smaller number | did you mean '0..6'?"
    ),
    Mistake(
      "nps: detractor", "account_value: ‸at lest 5",
      "wrong-test: 'at lest 5' is not a number or a range of numbers | did you mean 'at least 5'?"),
    Mistake(
      "nps: detractor", "account_value: ‸more than much",
      "wrong-test: 'more than much' is not a number or a range of numbers | write  6,  0..6,  at least 5,  at most 5,  more than 5  or  less than 5"
    ),
    Mistake(
      "nps: detractor", "account_value: { ‸contains: 5 }",
      "unknown-test: 'contains' is not a test for account_value, which is a number field | write a value, a list, blank, present, { not: ... }"
    ),
    Mistake(
      "nps: detractor", "plan: { ‸contain: x }",
      "unknown-test: 'contain' is not a test for plan, which is a text field | did you mean 'contains'?"
    ),
    Mistake(
      "nps: detractor", "plan: ‸{ contains: x, has_word: y }",
      "wrong-test: one test at a time stands in { } | for several conditions on one field write several entries under  all:"
    ),
    Mistake(
      "nps: detractor", "plan: { contains: ‸'  ' }",
      "wrong-test: 'contains' needs a text that is not blank"),
    Mistake(
      "nps: detractor", "plan: { contains: ‸[] }",
      "wrong-test: this list is empty, so the condition could never hold"),
    Mistake(
      "nps: detractor", "plan: { starts_with: ‸'' }",
      "wrong-test: 'starts_with' needs a text that is not blank"),
    Mistake(
      "nps: detractor", "plan: ‸''",
      "wrong-test: nothing stands after the colon | to ask for an empty field write  blank"),
    Mistake(
      "nps: detractor", "plan: { not: ‸[] }",
      "wrong-test: this list is empty, so the condition could never hold"),
    Mistake(
      "nps: detractor", "comment: { matches: ‸'(?=x)y' }",
      "wrong-pattern: look-ahead and look-behind, such as (?=...) and (?<!...), can't be used here | use two tests, one for what must be there and one under none:"
    ),
    Mistake(
      "nps: detractor", #"comment: { matches: ‸'(\w)\1' }"#,
      #"wrong-pattern: back-references such as \1 can't be used here: they can make matching hang"#),
    Mistake(
      "nps: detractor", "comment: { matches: ‸'[a-' }",
      #"wrong-pattern: a [ is opened and never closed | for the character [ write \["#),
    Mistake(
      "nps: detractor", "topics: ‸leavin",
      "unknown-topic: there is no topic 'leavin' in rules/topics.yml | did you mean 'leaving'?"),
    Mistake(
      "nps: detractor", "topics: { all: [leaving, ‸biling] }",
      "unknown-topic: there is no topic 'biling' in rules/topics.yml | did you mean 'billing'?"),
    Mistake(
      "nps: detractor", "topics: { all: ‸[] }",
      "wrong-test: this list is empty, so the condition asks for nothing"),
    Mistake(
      "nps: detractor", "topics: { ‸any: [leaving, billing] }",
      "unknown-test: 'any' is not a test for topics, which is a set field | write a value, a list, blank, present, { not: ... }, { all: ... }"
    ),
    Mistake(
      "nps: detractor", "renews_on: ‸2026-12-31",
      "wrong-test: a date is tested with within, older_than, before or after | for instance  {within: 30 days}  or  {before: 2026-01-01}"
    ),
    Mistake(
      "nps: detractor", "renews_on: { before: ‸31.12.2026 }",
      "wrong-test: '31.12.2026' is not a date | write it as 2026-12-31"),
    Mistake(
      "nps: detractor", "renews_on: { within: ‸30 working days }",
      "wrong-test: 'within' counts by the clock, not in working time | write  30 days  or  12 hours"
    ),
    Mistake(
      "nps: detractor", "renews_on: { within: ‸a month }",
      "wrong-test: 'a month' does not begin with a number | write, for example, 4 hours, 30 minutes, 2 days or 4 working hours"
    ),
    Mistake("nps: detractor", "is_partner: ‸1", "wrong-value: this field must be yes or no"),
    Mistake(
      "nps: detractor", "is_partner: { ‸is: yes }",
      "unknown-test: 'is' is not a test for is_partner, which is a yes/no field | write a value, a list, blank, present, { not: ... }"
    ),
    Mistake(
      "nps: detractor", "previous_band: ‸promotor",
      "unknown-band: there is no band 'promotor' | did you mean 'promoter'?"),
  ])
  func tests(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/triage.yml")
  }

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
