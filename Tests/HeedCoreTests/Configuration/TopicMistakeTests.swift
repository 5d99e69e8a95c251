import Testing

struct TopicMistakeTests {
  @Test(arguments: [
    Mistake(
      "label: {", "‸lable: {",
      "unknown-key: 'lable' is neither 'label' nor a language | did you mean 'label'?"),
    Mistake(
      "en: [cancel, switching to]", "‸english: [cancel, switching to]",
      "unknown-key: 'english' is neither 'label' nor a language | did you mean 'en'?"),
    Mistake(
      "en: [cancel, switching to]", "en: ‸cancel",
      "wrong-form: 'en' must be a list | begin each entry with '- '"),
    Mistake(
      "cancel, switching", "cancel, ‸'   ', switching",
      "empty-word: a word of a topic is blank"),
    Mistake(
      "cancel, switching", "cancel, ‸'*', switching",
      "empty-word: a word of a topic is blank"),
    Mistake(
      "cancel, switching", "cancel, ‸[switching], switching",
      "wrong-form: a word of a topic must be a single text"),
    Mistake(
      "cancel, switching", "cancel, ‸{ match: 'x+' }, switching",
      "wrong-form: a word of a topic is a text, or  { matches: 'pattern' }"),
    Mistake(
      "leaving:\n    en: [cancel, switching to]\n    zh-Hans: [不再续费]",
      "‸leaving:\n    label: Leaving",
      "empty-topic: the topic 'leaving' holds no words, so it is never found"),
    Mistake(
      "leaving:\n    en: [cancel, switching to]\n    zh-Hans: [不再续费]", "leaving: ‸[cancel]",
      "wrong-form: the topic 'leaving' needs words, by language | for instance  en: [invoice, refund]"
    ),
    Mistake(
      "'charged (twice|again)'", "‸'charged (twice'",
      #"wrong-pattern: a ( is opened and never closed | for the character ( write \("#),
    Mistake(
      "'charged (twice|again)'", "‸'charged (?=twice)'",
      "wrong-pattern: look-ahead and look-behind, such as (?=...) and (?<!...), can't be used here | use two tests, one for what must be there and one under none:"
    ),
    Mistake(
      "'charged (twice|again)'", #"‸'(\w+) \1'"#,
      #"wrong-pattern: back-references such as \1 can't be used here: they can make matching hang"#),
    Mistake(
      "'charged (twice|again)'", "‸'x*'",
      "wrong-pattern: this pattern also matches where there is no text, so it would match every comment | ask for at least one character: + instead of *, {1,5} instead of {0,5}"
    ),
    Mistake(
      "topics:", "‸topic:",
      "unknown-key: 'topic' is not a key of the file of topics | did you mean 'topics'?"),
  ])
  func topics(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/topics.yml")
  }
}
