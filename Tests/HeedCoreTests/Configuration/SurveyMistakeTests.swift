import Testing

struct SurveyMistakeTests {
  @Test(arguments: [
    Mistake("kind: nps", "kind: ‸nsp"),
    Mistake("kind: nps", "‸kin: nps"),
    Mistake("    kind: nps\n    scale", "    ‸scale"),
    Mistake("scale: 0..10", "scale: ‸0-10"),
    Mistake("scale: 0..10", "scale: ‸10..0"),
    Mistake("scale: 0..10", "scale: ‸0.."),
    Mistake("detractor: 0..6", "detractor: ‸6..0"),
    Mistake("  nps:\n    kind: nps\n    scale: 0..10\n    bands: { detractor: 0..6", "  ‸nps:\n    kind: nps\n    scale: 0..10\n    bands: { detractor: 0..5"),
    Mistake("  nps:\n    kind: nps\n    scale: 0..10\n    bands: { detractor: 0..6", "  ‸nps:\n    kind: nps\n    scale: 0..10\n    bands: { detractor: 0..7"),
    Mistake("  nps:\n    kind: nps\n    scale: 0..10", "  ‸nps:\n    kind: nps\n    scale: 0..9"),
    Mistake("fractions: yes", "fractions: ‸maybe"),
    Mistake("satisfied: 4, 非常满意: 5", "satisfied: ‸four, 非常满意: 5"),
    Mistake(
      "  csat:\n    kind: csat\n    scale: 1..5\n    fractions: yes\n    words: {",
      "  ‸csat:\n    kind: csat\n    scale: 1..5\n    fractions: yes\n    words: { 满分: 6,"),
    Mistake("  nps:\n", "  ‸score: { kind: stars, scale: 1, bands: { good: 1 } }\n  nps:\n"),
    Mistake("  nps:\n", "  ‸plan: { kind: stars, scale: 1, bands: { good: 1 } }\n  nps:\n"),
    Mistake("surveys:", "‸survey:"),
    Mistake("  nps:\n", "  stars: ‸good\n  nps:\n"),
    Mistake("bands: { dissatisfied: 1..2, neutral: 3, satisfied: 4..5 }", "bands: ‸[dissatisfied]"),
  ])
  func surveys(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/surveys.yml")
  }
}
