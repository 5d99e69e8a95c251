import Testing

@testable import HeedCore

/// Mistakes in how a file is written, whatever it says.
struct YAMLMistakeTests {
  @Test(arguments: [
    Mistake("    kind: nps", "‸\tkind: nps"),
    Mistake("    kind: nps\n    scale", "      kind: nps\n    ‸scale"),
    Mistake("kind: nps", "kind: nps‸: 0"),
    Mistake("kind: nps\n    scale: 0", "kind nps\n    scale‸: 0"),
    Mistake("words: { very dissatisfied: 1, satisfied: 4, 非常满意: 5 }", "words: [ very dissatisfied: 1, satisfied: 4, 非常满意: 5 ‸}"),
    Mistake("4..5 }\n", "\"4..5 }\n‸"),
    Mistake("detractor: 0..6", "detractor: ‸*six"),
    Mistake("kind: nps", "kind: nps\n    ‸kind: csat"),
    Mistake("surveys:", "surveys: {}\n‸---\nsurveys:"),
    Mistake("detractor: 0..6", "detractor: ‸@six"),
    Mistake("detractor: 0..6", "detractor: \"‸\\d\""),
  ])
  func syntax(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/surveys.yml")
  }
}
