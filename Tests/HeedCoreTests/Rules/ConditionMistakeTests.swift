import Testing

/// Mistakes in what a rule asks of a response.
struct ConditionMistakeTests {
  @Test(arguments: [
    Mistake(
      "nps: detractor", "nps: ‸..6",
      "wrong-test: '..6' is not a range of numbers: a number is missing | write  6,  0..6,  at least 5,  at most 5,  more than 5  or  less than 5"
    ),
    Mistake(
      "nps: detractor", "nps: ‸11",
      "wrong-test: '11' goes beyond the scale of nps, 0 to 10"),
    Mistake(
      "nps: detractor", "nps: [passive, ‸-1]",
      "wrong-test: '-1' goes beyond the scale of nps, 0 to 10"),
    Mistake(
      "nps: detractor", "nps: ‸0...6",
      "wrong-test: '0...6' has too many dots | did you mean '0..6'?"),
    Mistake(
      "nps: detractor", "language: ‸Klingonese",
      "wrong-language: 'Klingonese' is not a language | languages are written as en, fr, zh-Hans"),
    Mistake(
      "nps: detractor", "nps: ‸<= 6",
      "wrong-test: '<= 6' is not a number or a range of numbers | did you mean 'at most 6'?"),
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
      "nps: detractor", "account_value: ‸more than much",
      "wrong-test: 'more than much' is not a number or a range of numbers | write  6,  0..6,  at least 5,  at most 5,  more than 5  or  less than 5"
    ),
    Mistake(
      "nps: detractor", "plan: { starts_with: ‸'' }",
      "wrong-test: 'starts_with' needs a text that is not blank"),
    Mistake(
      "nps: detractor", "comment: { matches: ‸'[a-' }",
      #"wrong-pattern: a [ is opened and never closed | for the character [ write \["#),
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
      "nps: detractor", "renews_on: { within: ‸a month }",
      "wrong-test: 'a month' does not begin with a number | write, for example, 4 hours, 30 minutes, 2 days or 4 working hours"
    ),
    Mistake(
      "nps: detractor", "is_partner: { ‸is: yes }",
      "unknown-test: 'is' is not a test for is_partner, which is a yes/no field | write a value, a list, blank, present, { not: ... }"
    ),
  ])
  func tests(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/triage.yml")
  }
}
