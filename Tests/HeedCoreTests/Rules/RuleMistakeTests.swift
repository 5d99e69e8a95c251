import Testing

struct RuleMistakeTests {
  @Test(arguments: [
    Mistake("rules:\n", "‸rulez:\n"),
    Mistake("- rule: Unhappy\n", "- ‸rul: Unhappy\n"),
    Mistake("when: { nps: detractor }", "‸whenn: { nps: detractor }"),
    Mistake("- rule: Unhappy\n    when: { nps: detractor }\n", "- ‸rule: Unhappy\n"),
    Mistake("then: { priority: P2, template: hello }", "‸than: { priority: P2, template: hello }"),
    Mistake("when: { nps: detractor }", "when: ‸{}"),
    Mistake("when: { nps: detractor }", "when: ‸detractor"),
    Mistake("when: { nps: detractor }", "when: ‸[nps: detractor]"),
    Mistake("when: { nps: detractor }", "‸when:"),
    Mistake("when: { nps: detractor }", "when: { ‸any: [] }"),
    Mistake("when: { nps: detractor }", "when: { ‸any: }"),
    Mistake("when: { nps: detractor }", "when: { ‸none: blank }"),
    Mistake("when: { nps: detractor }", "when: { any: [{ nps: detractor }, ‸plan] }"),
    Mistake("when: { nps: detractor }", "when: { any: [{ nps: detractor }, ‸{}] }"),
    Mistake("rule: Unhappy", "rule: ‸Leaving"),
    Mistake("      - otherwise: {", "      - ‸otherwize: {"),
    Mistake("P2, template: hello, owner: kim }\n", "P2, template: hello }\n  - ‸otherwise: { priority: P2, template: hello }\n"),
    Mistake(
      "owner: kim }\n",
      "owner: kim }\n  - ‸rule: Late\n    when: { nps: 0 }\n    then: { priority: P1, template: hello }\n"),
    Mistake("- otherwise: { priority: P2, template: hello, owner: kim }", "- otherwise:\n    ‸priority: P2\n    ‸template: hello"),
    Mistake("- otherwise: {", "- otherwise: { ‸when: { nps: 3 },"),
    Mistake("- rule: Unhappy", "- ‸‸Unhappy:\n#"),
    Mistake("- rule: Unhappy\n", "- rule: Unhappy\n    ‸priority: 5\n"),
    Mistake("- also: Billing", "- ‸‸rule: Billing"),
    Mistake("then: { tags: [billing], notify: [maria] }", "then: { tags: [billing], notify: [maria], ‸priority: P1 }"),
    Mistake("- also: Billing\n", "- also: ‸Unhappy\n"),
    Mistake("notify: [maria]", "notify: [‸mario]"),
    Mistake("notify: [maria]", "notify: [‸[maria]]"),
  ])
  func shape(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/triage.yml")
  }

  @Test(arguments: [
    Mistake("then: { priority: P2, template: hello }", "then: { priority: ‸P3, template: hello }"),
    Mistake("then: { priority: P2, template: hello }", "then: { priority: ‸p2, template: hello }"),
    Mistake("then: { priority: P2, template: hello }", "then: ‸{ template: hello }"),
    Mistake("then: { priority: P2, template: hello }", "then: ‸{ priority: P2 }"),
    Mistake("then: { priority: P2, template: hello }", "then: { priority: P2, template: ‸helo }"),
    Mistake("then: { priority: P2, template: hello }", "then: { priority: P2, skip: spam, template: ‸hello }"),
    Mistake("then: { priority: P2, template: hello }", "then: { priority: P2, template: hello, owner: ‸kimm }"),
    Mistake("then: { priority: P2, template: hello }", "then: { priority: P2, template: hello, owner: ‸zoe }"),
    Mistake("then: { priority: P2, template: hello }", "then: { priority: P2, template: hello, review: ‸allways }"),
    Mistake("then: { priority: P2, template: hello }", "then: { priority: P2, template: hello, respond_within: ‸2 fortnights }"),
    Mistake("then: { priority: P2, template: hello }", "then: { priority: P2, template: hello, ‸offers: voucher }"),
    Mistake("then: { priority: P2, template: hello }", "then: ‸P2"),
    Mistake("column: manager,", "column: ‸managr,"),
    Mistake("{ column: manager, otherwise: kim }", "‸{ column: manager }"),
    Mistake("otherwise: kim }, tags", "otherwise: ‸kin }, tags"),
  ])
  func actions(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/triage.yml")
  }

  @Test(arguments: [
    Mistake("nps: detractor", "‸npss: detractor"),
    Mistake("nps: detractor", "nps: ‸detracter"),
    Mistake("nps: detractor", "nps: ‸dissatisfied"),
    Mistake("nps: detractor", "nps: ‸6..0"),
    Mistake("nps: detractor", "nps: ‸0-6"),
    Mistake("nps: detractor", "nps: ‸0.."),
    Mistake("nps: detractor", "nps: ‸..6"),
    Mistake("nps: detractor", "nps: ‸11"),
    Mistake("nps: detractor", "nps: ‸0..11"),
    Mistake("nps: detractor", "nps: [passive, ‸-1]"),
    Mistake("nps: detractor", "nps: ‸<= 6"),
    Mistake("nps: detractor", "nps: ‸[]"),
    Mistake("nps: detractor", "nps: ‸~"),
    Mistake("nps: detractor", "nps: ‸''"),
    Mistake("nps: detractor", "survey: ‸ncp"),
    Mistake("nps: detractor", "band: ‸unhappy"),
    Mistake("nps: detractor", "‸plann: team"),
    Mistake("nps: detractor", "account_value: ‸6..0"),
    Mistake("nps: detractor", "account_value: ‸at lest 5"),
    Mistake("nps: detractor", "account_value: ‸more than much"),
    Mistake("nps: detractor", "account_value: { ‸contains: 5 }"),
    Mistake("nps: detractor", "plan: { ‸contain: x }"),
    Mistake("nps: detractor", "plan: ‸{ contains: x, has_word: y }"),
    Mistake("nps: detractor", "plan: { contains: ‸'  ' }"),
    Mistake("nps: detractor", "plan: { contains: ‸[] }"),
    Mistake("nps: detractor", "plan: { starts_with: ‸'' }"),
    Mistake("nps: detractor", "plan: ‸''"),
    Mistake("nps: detractor", "plan: { not: ‸[] }"),
    Mistake("nps: detractor", "comment: { matches: ‸'(?=x)y' }"),
    Mistake("nps: detractor", #"comment: { matches: ‸'(\w)\1' }"#),
    Mistake("nps: detractor", "comment: { matches: ‸'[a-' }"),
    Mistake("nps: detractor", "topics: ‸leavin"),
    Mistake("nps: detractor", "topics: { all: [leaving, ‸biling] }"),
    Mistake("nps: detractor", "topics: { all: ‸[] }"),
    Mistake("nps: detractor", "topics: { ‸any: [leaving, billing] }"),
    Mistake("nps: detractor", "renews_on: ‸2026-12-31"),
    Mistake("nps: detractor", "renews_on: { before: ‸31.12.2026 }"),
    Mistake("nps: detractor", "renews_on: { within: ‸30 working days }"),
    Mistake("nps: detractor", "renews_on: { within: ‸a month }"),
    Mistake("nps: detractor", "is_partner: ‸1"),
    Mistake("nps: detractor", "is_partner: { ‸is: yes }"),
    Mistake("nps: detractor", "previous_band: ‸promotor"),
  ])
  func tests(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/triage.yml")
  }

  @Test(arguments: [
    Mistake("- given: { nps: 2, plan: team }", "- ‸gvien: { nps: 2, plan: team }"),
    Mistake("- given: { nps: 2, plan: team }", "- given: { ‸npss: 2, plan: team }"),
    Mistake("- given: { nps: 2, plan: team }", "- given: { nps: ‸11, plan: team }"),
    Mistake("- given: { nps: 2, plan: team }", "- given: { nps: ‸[2], plan: team }"),
    Mistake("- given: { nps: 2, plan: team }", "- given: { nps: 2, account_value: ‸much }"),
    Mistake("- given: { nps: 2, plan: team }", "- given: { nps: 2, renews_on: ‸soon }"),
    Mistake("- given: { nps: 2, plan: team }", "- given: { nps: 2, is_partner: ‸1 }"),
    Mistake("- given: { nps: 2, plan: team }", "- given: { nps: 2, topics: ‸leavin }"),
    Mistake("- given: { nps: 2, plan: team }", "- given: { nps: 2, survey: ‸ncp }"),
    Mistake("- given: { nps: 2, plan: team }", "- given: ‸2"),
    Mistake("matches: no", "matches: ‸never"),
  ])
  func examples(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/triage.yml")
  }
}
