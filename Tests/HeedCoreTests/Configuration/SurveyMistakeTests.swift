import Testing

struct SurveyMistakeTests {
  @Test(arguments: [
    Mistake("kind: nps", "kind: ‸nsp"),
    Mistake("kind: nps", "‸kin: nps"),
    Mistake("    kind: nps\n", ""),
    Mistake("scale: 0..10", "scale: ‸0-10"),
    Mistake("scale: 0..10", "scale: ‸10..0"),
    Mistake("scale: 0..10", "scale: ‸0.."),
    Mistake("detractor: 0..6", "detractor: ‸6..0"),
    Mistake("detractor: 0..6", "detractor: 0..5"),
    Mistake("detractor: 0..6", "detractor: 0..7"),
    Mistake("promoter: 9..10", "promoter: 9..11"),
    Mistake("fractions: yes", "fractions: ‸maybe"),
    Mistake("satisfied: 4, 非常满意: 5", "satisfied: ‸four, 非常满意: 5"),
    Mistake("satisfied: 4, 非常满意: 5", "satisfied: 4, 非常满意: 6"),
    Mistake("  nps:\n", "  ‸score:\n"),
    Mistake("surveys:", "‸survey:"),
    Mistake("  csat:\n    kind", "  csat: ‸good\n#"),
    Mistake("bands: { dissatisfied: 1..2, neutral: 3, satisfied: 4..5 }", "bands: ‸[dissatisfied]"),
  ])
  func surveys(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/surveys.yml")
  }
}
