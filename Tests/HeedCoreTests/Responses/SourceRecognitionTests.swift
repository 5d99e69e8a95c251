import Testing

@testable import HeedCore

@Suite("Recognising sources")
struct SourceRecognitionTests {
  private func recognise(_ columns: [String], _ sources: [SourceDefinition] = Sources.all) throws
    -> String
  {
    try SourceRecognition(sources).source(of: ExportHeader(rows: [columns])).name
  }

  private func source(_ name: String, _ recognition: Recognition) -> SourceDefinition {
    SourceDefinition(name: name, recognition: recognition, columns: [])
  }

  @Test("by the first column and the columns that must be there")
  func headers() throws {
    #expect(try recognise(["id", "survey", "comment"]) == "plain")
    #expect(try recognise(["#", "How likely?", "Submit Date (UTC)", "Network ID"]) == "Typeform")
    #expect(try recognise(["Respondent ID", "Collector ID"]) == "SurveyMonkey")
    #expect(try recognise(["序号", "提交答卷时间", "所用时间", "1、推荐"]) == "问卷星")
  }

  @Test("case, width and spaces do not matter, nor does a byte order mark")
  func folding() throws {
    #expect(try recognise([" respondent  id ", "x"]) == "SurveyMonkey")
    #expect(try recognise(["\u{FEFF}RESPONDENTID"]) == "SurveyMonkey")
    #expect(try recognise(["ＩＤ", "Ｓurvey", "SCORE"]) == "plain")
  }

  @Test("the one that demands more is meant")
  func strictest() throws {
    let strict = source(
      "mine", Recognition(columns: [.named(["survey"]), .named(["score"]), .named(["crm"])]))
    #expect(try recognise(["survey", "score", "crm"], Sources.all + [strict]) == "mine")
  }

  @Test("two that demand the same are ambiguous")
  func ambiguous() {
    let twin = source("twin", Recognition(firstColumn: ["Respondent ID"]))
    let error = #expect(throws: UnreadableExport.self) {
      try recognise(["Respondent ID"], Sources.all + [twin])
    }
    #expect(error?.diagnostics.first?.code == "ambiguous-source")
    #expect(error?.diagnostics.first?.message.contains("\"SurveyMonkey\" and \"twin\"") == true)
  }

  @Test("when none fits, the message says what was looked for")
  func unknown() throws {
    let error = #expect(throws: UnreadableExport.self) { try recognise(["a", "b"]) }
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.message == "no source fits the file; its columns are \"a\", \"b\"")
    #expect(
      diagnostic.help?.contains("Typeform (lacks first column \"#\", \"Submit Date (UTC)\")")
        == true)
  }

  @Test("the number of columns can be demanded, and patterns")
  func conditions() throws {
    let wide = source(
      "wide", Recognition(columns: [.matching("how .* likely")], columnCount: 3...Int.max))
    #expect(try recognise(["a", "HOW very Likely", "c"], [wide]) == "wide")
    #expect(throws: UnreadableExport.self) { try recognise(["a", "how very likely"], [wide]) }
    #expect(throws: UnreadableExport.self) { try recognise([], [wide]) }
  }

  @Test("by name, with a suggestion")
  func byName() throws {
    let recognition = SourceRecognition(Sources.all)
    #expect(try recognition.source(named: "typeform").name == "Typeform")
    let error = #expect(throws: UnreadableExport.self) { try recognition.source(named: "typefrom") }
    #expect(error?.diagnostics.first?.help == "did you mean 'Typeform'?")
  }
}
