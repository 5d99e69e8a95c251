import Testing

@testable import HeedCore

struct SourceMistakeTests {
  @Test(arguments: [
    Mistake(
      "recognise", "‸recognize",
      "unknown-key: 'recognize' is not a key of a source | did you mean 'recognise'?"),
    Mistake(
      "source: plain\nrecognise", "‸recognise",
      "missing-key: a source needs 'source' | write  source: ..."),
    Mistake(
      "columns: [survey", "‸colums: [survey",
      "unknown-key: 'colums' is not a key of 'recognise' | did you mean 'columns'?"),
    Mistake(
      "score: { column: score,", "‸scroe: { column: score,",
      "unknown-field: there is no field 'scroe' | did you mean 'score'?"),
    Mistake(
      "{ column: score,", "{ ‸colum: score,",
      "unknown-key: 'colum' is not a key of a column | did you mean 'column'?"),
    Mistake(
      "{ column: score,", "‸{ column: score, position: 2,",
      "wrong-form: it must be said in one way which column is meant | write one of column, column_matches, column_after, columns, position"
    ),
    Mistake(
      "column: score, optional", "column: score, ‸optionl",
      "unknown-key: 'optionl' is not a key of a column | did you mean 'optional'?"),
    Mistake(
      "id: {", "‸band: {",
      "unknown-field: 'band' is worked out by heed; no column fills it"),
    Mistake(
      "{ column: score,", "{ column_matches: ‸'likely (',",
      #"wrong-pattern: this pattern can't be read | close every ( and [, and put \ before a sign that is meant as itself"#
    ),
    Mistake(
      "{ column: score,", "{ position: ‸0,",
      "wrong-value: 'position' must be a whole number from 1 to 100000"),
    Mistake(
      "{ column: score,", "{ column_after: ‸idd,",
      "unknown-field: there is no field 'idd' | did you mean 'id'?"),
    Mistake(
      "format: iso", "format: ‸YYYY-MM-DD",
      "wrong-format: 'Y' is not the letter for a date's year | write 'y' instead"),
    Mistake(
      "format: iso", "format: iso, zone: ‸CET+1",
      "wrong-time-zone: 'CET+1' is not a time zone | write the name of the place, such as Europe/Berlin, Asia/Shanghai or UTC"
    ),
    Mistake(
      "column: id, optional: yes", "column: id, optional: ‸perhaps",
      "wrong-value: 'optional' must be yes or no"),
    Mistake(
      "source: plain", "source: plain\nsurvey: ‸npss",
      "unknown-survey: there is no survey 'npss' in rules/surveys.yml | did you mean 'nps'?"),
    Mistake(
      "source: plain", "source: plain\nheader_rows: ‸0",
      "wrong-value: a file has 1 to 4 header rows"),
    Mistake(
      "source: plain", "source: plain\nheader_rows: ‸two",
      "wrong-value: this must be whole numbers, the smaller first | write  0..10,  or a single number"
    ),
    Mistake(
      "source: plain", "source: plain\nfields: { plan: ‸nummer }",
      "wrong-value: a field's type is one of text, number, date, yes/no | did you mean 'number'?"),
    Mistake(
      "[survey, [score, comment]] }", "[survey], column_count: ‸many }",
      "wrong-value: 'column_count' must be a number of columns | write  12,  10..20  or  at least 10"
    ),
  ])
  func sources(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/sources/plain.yml")
  }

  @Test func twoSourcesOfOneName() {
    let workspace = TestWorkspace(["rules/sources/second.yml": TestWorkspace.source])
    let findings = workspace.findings
    #expect(
      findings.map(\.asWritten) == [
        "two-sources-of-one-name: there is another source named 'plain', in rules/sources/plain.yml"
      ])
    #expect(
      findings.map(\.location) == [
        SourceLocation(file: "rules/sources/second.yml", line: 1, column: 1)
      ])
  }

  @Test func aFieldOfTwoTypes() {
    let workspace = TestWorkspace([
      "rules/sources/plain.yml": TestWorkspace.source + "fields: { plan: number }\n"
    ])
    let findings = workspace.findings
    #expect(
      findings.map(\.asWritten) == [
        "field-of-two-types: 'plan' is number here and text in another file | give it the same type "
          + "in rules/heed.yml and in every file of rules/sources"
      ])
    #expect(
      findings.map(\.location) == [
        SourceLocation(file: "rules/sources/plain.yml", line: 9, column: 11)
      ])
  }
}
