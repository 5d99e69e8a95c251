import Testing

@testable import HeedCore

/// Mistakes in how a file is written, whatever it says.
struct YAMLMistakeTests {
  @Test(arguments: [
    Mistake("        kind: nps", "\t‸kind: nps"),
    Mistake("    kind: nps", "\t‸kind: nps"),
    Mistake("    kind: nps", "      kind: nps"),
    Mistake("kind: nps", "kind: nps: 0"),
    Mistake("kind: nps", "kind nps"),
    Mistake("words: {", "words: ["),
    Mistake("detractor: 0..6", "detractor: \"0..6"),
    Mistake("detractor: 0..6", "detractor: *six"),
    Mistake("kind: nps", "kind: nps\n    ‸kind: csat"),
    Mistake("surveys:", "surveys: {}\n---\nsurveys:"),
    Mistake("detractor: 0..6", "detractor: @six"),
    Mistake("detractor: 0..6", "detractor: \"\\d\""),
  ])
  func syntax(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/surveys.yml")
  }
}
