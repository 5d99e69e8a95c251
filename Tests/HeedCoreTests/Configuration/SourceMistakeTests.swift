import Testing

@testable import HeedCore

struct SourceMistakeTests {
  @Test(arguments: [
    Mistake("recognise", "‸recognize"),
    Mistake("source: plain\nrecognise", "‸recognise"),
    Mistake("columns: [survey", "‸colums: [survey"),
    Mistake("score: { column: score,", "‸scroe: { column: score,"),
    Mistake("{ column: score,", "{ ‸colum: score,"),
    Mistake("{ column: score,", "‸{ column: score, position: 2,"),
    Mistake("column: score, optional", "column: score, ‸optionl"),
    Mistake("id: {", "‸band: {"),
    Mistake("{ column: score,", "{ column_matches: ‸'likely (',"),
    Mistake("{ column: score,", "{ position: ‸0,"),
    Mistake("{ column: score,", "{ column_after: ‸idd,"),
    Mistake("format: iso", "format: ‸YYYY-MM-DD"),
    Mistake("format: iso", "format: iso, zone: ‸CET+1"),
    Mistake("column: id, optional: yes", "column: id, optional: ‸perhaps"),
    Mistake("source: plain", "source: plain\nsurvey: ‸npss"),
    Mistake("source: plain", "source: plain\nheader_rows: ‸0"),
    Mistake("source: plain", "source: plain\nheader_rows: ‸two"),
    Mistake("source: plain", "source: plain\nfields: { plan: ‸nummer }"),
    Mistake("[survey, [score, comment]] }", "[survey], column_count: ‸many }"),
  ])
  func sources(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/sources/plain.yml")
  }

  @Test func twoSourcesOfOneName() {
    let workspace = TestWorkspace(["rules/sources/second.yml": TestWorkspace.source])
    #expect(workspace.findings.map(\.asWritten) == [])
    #expect(workspace.findings.first?.location == SourceLocation(file: "rules/sources/second.yml", line: 1, column: 9))
  }

  @Test func aFieldOfTwoTypes() {
    let workspace = TestWorkspace([
      "rules/sources/plain.yml": TestWorkspace.source + "fields: { plan: number }\n"
    ])
    #expect(workspace.findings.map(\.asWritten) == [])
  }
}
