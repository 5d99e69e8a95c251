import Testing

struct SourceMistakeTests {
  @Test(arguments: [
    Mistake(
      "{ column: score,", "{ column_after: ‸idd,",
      "unknown-field: there is no field 'idd' | did you mean 'id'?"),
    Mistake(
      "source: plain", "source: plain\nfields: { plan: ‸nummer }",
      "wrong-value: a field's type is one of text, number, date, yes/no | did you mean 'number'?"),
    Mistake(
      "{ column: score,", "{ columns: [score, { column: comment, ‸optional: yes }],",
      "unknown-key: 'optional' is not a key of a column | the keys are column, column_matches, column_after, position"
    ),
  ])
  func sources(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/sources/plain.yml")
  }
}
