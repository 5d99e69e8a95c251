import Testing

struct SurveyMistakeTests {
  @Test(arguments: [
    Mistake(
      "kind: nps", "kind: ‸nsp",
      "wrong-value: 'kind' must be one of nps, csat, ces, stars | did you mean 'nps'?"),
    Mistake(
      "kind: nps", "‸kin: nps",
      "unknown-key: 'kin' is not a key of the survey 'nps' | did you mean 'kind'?"),
    Mistake(
      "    kind: nps\n    scale", "    ‸scale",
      "missing-key: the survey 'nps' needs 'kind' | write  kind: ..."),
    Mistake(
      "scale: 0..10", "scale: ‸0-10",
      "wrong-value: this must be whole numbers, the smaller first | write  0..10,  or a single number"
    ),
    Mistake(
      "scale: 0..10", "scale: ‸10..0",
      "wrong-value: this must be whole numbers, the smaller first | write  0..10,  or a single number"
    ),
    Mistake(
      "scale: 0..10", "scale: ‸0..",
      "wrong-value: this must be whole numbers, the smaller first | write  0..10,  or a single number"
    ),
    Mistake(
      "detractor: 0..6", "detractor: ‸6..0",
      "wrong-value: this must be whole numbers, the smaller first | write  0..10,  or a single number"
    ),
    Mistake(
      "  nps:\n    kind: nps\n    scale: 0..10\n    bands: { detractor: 0..6",
      "  ‸nps:\n    kind: nps\n    scale: 0..10\n    bands: { detractor: 0..5",
      "wrong-scale: in the survey 'nps' 6 is in no band"),
    Mistake(
      "  nps:\n    kind: nps\n    scale: 0..10\n    bands: { detractor: 0..6",
      "  ‸nps:\n    kind: nps\n    scale: 0..10\n    bands: { detractor: 0..7",
      "wrong-scale: in the survey 'nps' 7 is in two bands, 'detractor' and 'passive'"),
    Mistake(
      "  nps:\n    kind: nps\n    scale: 0..10", "  ‸nps:\n    kind: nps\n    scale: 0..9",
      "wrong-scale: in the survey 'nps' the band 'promoter' goes beyond the scale 0 to 9"),
    Mistake("fractions: yes", "fractions: ‸maybe", "wrong-value: 'fractions' must be yes or no"),
    Mistake(
      "satisfied: 4, 非常满意: 5", "satisfied: ‸four, 非常满意: 5",
      "wrong-value: 'satisfied' must stand for a score | for instance  satisfied: 4"),
    Mistake(
      "  csat:\n    kind: csat\n    scale: 1..5\n    fractions: yes\n    words: {",
      "  ‸csat:\n    kind: csat\n    scale: 1..5\n    fractions: yes\n    words: { 满分: 6,",
      "wrong-scale: in the survey 'csat' the word '满分' stands for a score that is not on the scale"),
    Mistake(
      "  nps:\n", "  ‸score: { kind: stars, scale: 1, bands: { good: 1 } }\n  nps:\n",
      "wrong-name: 'score' is the name of a field | give the survey another name"),
    Mistake(
      "  nps:\n", "  ‸plan: { kind: stars, scale: 1, bands: { good: 1 } }\n  nps:\n",
      "wrong-name: 'plan' is the name of a field | give the survey another name"),
    Mistake(
      "surveys:", "‸survey:",
      "unknown-key: 'survey' is not a key of the file of surveys | did you mean 'surveys'?"),
    Mistake(
      "  nps:\n", "  stars: ‸good\n  nps:\n",
      "wrong-form: the survey 'stars' must be written as  key: value | the keys are kind, scale, fractions, words, bands"
    ),
    Mistake(
      "bands: { dissatisfied: 1..2, neutral: 3, satisfied: 4..5 }", "bands: ‸[dissatisfied]",
      "wrong-form: 'bands' must be written as  name: value, one a line"),
  ])
  func surveys(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/surveys.yml")
  }
}
