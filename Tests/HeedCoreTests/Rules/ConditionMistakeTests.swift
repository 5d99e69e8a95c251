import Testing

/// Mistakes in what a rule asks of a response.
struct ConditionMistakeTests {
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
}
