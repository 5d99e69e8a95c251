import Foundation
import TestSupport
import Testing

@testable import HeedCore

/// Exports of real surveys, compared with what Python's csv module makes of them.
@Suite("Real exports", .enabled(if: Checkout.suite("exports") != nil))
struct RealExportTests {
  @Test(arguments: [
    "03-transport-satisfaction-MIT.csv", "14-surveymonkey-2header-latin1-CCBY.csv",
    "15-surveymonkey-audience-commas-CCBY.csv", "17-typeform-fcc-head.csv",
  ])
  func cellsAgreeWithPython(name: String) throws {
    let file = try #require(Checkout.suite("exports/\(name)"))
    var decoder = TextDecoder()
    let bytes = decoder.decode(Array(try Data(contentsOf: file))) + decoder.finish()
    let expected = try python(file, encoding: decoder.encoding == .utf8 ? "utf-8-sig" : "cp1252")
    #expect(CSVReading(bytes).rows == expected)
  }

  /// The rows as Python reads them.
  private func python(_ file: URL, encoding: String) throws -> [[String]] {
    let program = """
      import csv, json, sys
      with open(sys.argv[1], encoding=sys.argv[2], newline="") as file:
          json.dump([row for row in csv.reader(file) if row], sys.stdout)
      """
    let printed = try Python.output(program, [file.path, encoding])
    return try JSONDecoder().decode([[String]].self, from: Data(printed.utf8))
  }

  @Test("satisfaction in words, with rows that say the same")
  func transport() throws {
    let source = SourceDefinition(
      name: "transport", recognition: Recognition(firstColumn: ["Age"]), survey: "csat",
      columns: [ColumnDefinition(field: "score", .named(["OverallSatisfaction"]))])
    let intake = try Intake(
      try Checkout.suiteBytes("exports/03-transport-satisfaction-MIT.csv"), sources: [source])
    #expect(intake.responses.count == 500)
    #expect(intake.rejections.isEmpty)
    #expect(Set(intake.values("id")).count == 493)
    #expect(
      intake.values("score").prefix(4) == [.number(4), .number(2), .number(2), .number(3)])
  }

  @Test("SurveyMonkey with two header rows, not UTF-8")
  func starWars() throws {
    let source = surveyMonkey(
      columns: [
        ColumnDefinition(field: "comment", .matching("which character shot first")),
        ColumnDefinition(field: "plan", .matching("favorably.* jar jar binks")),
        ColumnDefinition(field: "company", .named(["Luke Skywalker"])),
      ])
    let intake = try Intake(
      try Checkout.suiteBytes("exports/14-surveymonkey-2header-latin1-CCBY.csv"), sources: [source])
    #expect(intake.encoding == .windows1252)
    #expect(intake.binding.header.rows.count == 2)
    #expect(intake.responses.count + intake.rejections.count == 1186)
    #expect(intake.responses.first?.text(.id) == "3292879998")
    #expect(intake.responses.first?.text(.comment) == "I don't understand this question")
    #expect(intake.responses.first?.text(.company) == "Very favorably")
    #expect(Set(intake.reasons) == ["it has neither a score nor a comment"])
  }

  @Test("SurveyMonkey Audience with one header row")
  func commas() throws {
    let source = surveyMonkey(columns: [
      ColumnDefinition(field: "comment", .matching("how would you write"))
    ])
    let intake = try Intake(
      try Checkout.suiteBytes("exports/15-surveymonkey-audience-commas-CCBY.csv"), sources: [source]
    )
    #expect(intake.binding.header.rows.count == 1)
    #expect(intake.responses.count + intake.rejections.count == 1129)
    #expect(
      intake.responses.first?.text(.comment)
        == "Some experts say it's important to drink milk, but the data is inconclusive.")
  }

  @Test("Typeform, recognised among all, with a repeated header")
  func typeform() throws {
    let bytes = try Checkout.suiteBytes("exports/17-typeform-fcc-head.csv")
    #expect(throws: UnreadableExport.self) { try Intake(bytes) }
    let source = SourceDefinition(
      name: "Typeform", recognition: Sources.typeform.recognition, survey: "nps",
      columns: [
        ColumnDefinition(field: "id", .named(["#"])),
        ColumnDefinition(field: "comment", .named(["Would you prefer to..."])),
        ColumnDefinition(
          field: "submitted_at", .named(["Submit Date (UTC)"]),
          formats: Sources.formats("yyyy-MM-dd HH:mm:ss"), zone: .utc),
      ])
    let intake = try Intake(bytes, sources: [source, Sources.plain, Sources.surveyMonkey])
    #expect(intake.responses.count + intake.rejections.count == 399)
    #expect(intake.responses.first?.text(.comment) == "start your own business")
    #expect(
      intake.values("submitted_at").first
        == .instant(try #require(Instant(rfc3339: "2016-03-29T21:23:43Z"))))
  }

  private func surveyMonkey(columns: [ColumnDefinition]) -> SourceDefinition {
    SourceDefinition(
      name: "SurveyMonkey", recognition: Sources.surveyMonkey.recognition, headerRows: 1...2,
      survey: "nps",
      columns: [ColumnDefinition(field: "id", .named(["Respondent ID", "RespondentID"]))] + columns)
  }
}
