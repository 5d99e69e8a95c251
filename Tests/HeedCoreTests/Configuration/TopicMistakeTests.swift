import Testing

struct TopicMistakeTests {
  @Test(arguments: [
    Mistake("label: {", "‸lable: {"),
    Mistake("en: [cancel, switching to]", "‸english: [cancel, switching to]"),
    Mistake("en: [cancel, switching to]", "en: ‸cancel"),
    Mistake("cancel, switching", "cancel, ‸'   ', switching"),
    Mistake("cancel, switching", "cancel, ‸'*', switching"),
    Mistake("cancel, switching", "cancel, ‸[switching], switching"),
    Mistake("cancel, switching", "cancel, ‸{ match: 'x+' }, switching"),
    Mistake(
      "leaving:\n    en: [cancel, switching to]\n    zh-Hans: [不再续费]", "‸leaving:\n    label: Leaving"),
    Mistake("leaving:\n    en: [cancel, switching to]\n    zh-Hans: [不再续费]", "leaving: ‸[cancel]"),
    Mistake("'charged (twice|again)'", "‸'charged (twice'"),
    Mistake("'charged (twice|again)'", "‸'charged (?=twice)'"),
    Mistake("'charged (twice|again)'", #"‸'(\w+) \1'"#),
    Mistake("'charged (twice|again)'", "‸'x*'"),
    Mistake("topics:", "‸topic:"),
  ])
  func topics(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/topics.yml")
  }
}
