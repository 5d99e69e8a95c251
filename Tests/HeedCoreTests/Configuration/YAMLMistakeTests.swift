import Testing

@testable import HeedCore

/// Mistakes in how a file is written, whatever it says.
struct YAMLMistakeTests {
  @Test(arguments: [
    Mistake(
      "    kind: nps", "‸\tkind: nps",
      "yaml-syntax: a value can't begin with this character | put the value in quotes; indent with spaces, never with tabs"
    ),
    Mistake(
      "    kind: nps\n    scale", "      kind: nps\n    ‸scale",
      "yaml-syntax: this line is not lined up with the ones above it, or a quote or bracket is not closed | line keys up under each other; close every quote, [ and {"
    ),
    Mistake(
      "kind: nps", "kind: nps‸: 0",
      "yaml-syntax: a second colon, or a key indented differently from its neighbours | put a value that holds ': ' in quotes, and line keys up under each other"
    ),
    Mistake(
      "kind: nps\n    scale: 0", "kind nps\n    scale‸: 0",
      "yaml-syntax: a second colon, or a key indented differently from its neighbours | put a value that holds ': ' in quotes, and line keys up under each other"
    ),
    Mistake(
      "words: { very dissatisfied: 1, satisfied: 4, 非常满意: 5 }",
      "words: [ very dissatisfied: 1, satisfied: 4, 非常满意: 5 ‸}",
      "yaml-syntax: a list in [ ] is not closed, or a comma is missing | write  [one, two, three]"),
    Mistake(
      "4..5 }\n", "\"4..5 }\n‸",
      "yaml-syntax: a quote is opened but never closed | close it, with the same kind of quote"),
    Mistake(
      "detractor: 0..6", "detractor: ‸*six",
      "yaml-syntax: this name after * was never given with & | to mean the text itself, put it in quotes"
    ),
    Mistake(
      "kind: nps", "kind: nps\n    ‸kind: csat",
      "yaml-syntax: 'kind' stands here twice | the first is in line 3; keep one of them"),
    Mistake(
      "surveys:", "surveys: {}\n‸---\nsurveys:",
      "yaml-syntax: a second document begins here | remove the line '---', or move what follows to a file of its own"
    ),
    Mistake(
      "detractor: 0..6", "detractor: ‸@six",
      "yaml-syntax: a value can't begin with this character | put the value in quotes; indent with spaces, never with tabs"
    ),
    Mistake(
      "detractor: 0..6", "detractor: \"‸\\d\"",
      "yaml-syntax: in double quotes a backslash has a special meaning | put a pattern with backslashes in single quotes"
    ),
  ])
  func syntax(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/surveys.yml")
  }
}
