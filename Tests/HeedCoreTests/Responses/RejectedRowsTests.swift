import Testing

@testable import HeedCore

@Suite("The file of rejected rows")
struct RejectedRowsTests {
  @Test("rows as they were, with two more columns")
  func rows() throws {
    let intake = try Intake(
      "id,survey,score,comment\n1,nps,11,\"a, \"\"b\"\"\nc\"\n2,nps,5,x\n3,nps,n/a\n")
    #expect(
      String(decoding: intake.rejectedFile, as: UTF8.self) == """
        \u{FEFF}id,survey,score,comment,heed: row,heed: reason\r
        1,nps,11,"a, ""b""\nc",1,"\(intake.reasons[0].replacing("\"", with: "\"\""))"\r
        3,nps,n/a,,3,"\(intake.reasons[1].replacing("\"", with: "\"\""))"\r

        """)
  }

  @Test("once corrected it is read like the export itself, without piling up columns")
  func readAgain() throws {
    let first = try Intake("id,survey,score,plan\n1,nps,11,pro\n2,nps,12,free\n")
    let again = try Intake(first.rejectedFile)
    #expect(again.rejectedFile.count == first.rejectedFile.count)
    #expect(again.reasons == first.reasons)
    let text = String(decoding: first.rejectedFile, as: UTF8.self)
    let corrected = try Intake(
      text.replacing("nps,11", with: "nps,1").replacing("nps,12", with: "nps,2"))
    #expect(corrected.rejections.isEmpty)
    #expect(corrected.values("score") == [.number(1), .number(2)])
    #expect(corrected.values("plan") == [.text("pro"), .text("free")])
  }

  @Test("a row with an open quote is kept whole in one cell, and rejected again until corrected")
  func openQuote() throws {
    let intake = try Intake("id,survey,comment\n1,nps,\"oops\n2,nps,fine\n")
    #expect(intake.responses.map(\.row) == [2])
    let again = try Intake(intake.rejectedFile)
    #expect(again.responses.isEmpty)
    #expect(again.rejections.count == 1)
    let corrected = String(decoding: intake.rejectedFile, as: UTF8.self)
      .replacing("\"1,nps,\"\"oops\",,", with: "1,nps,oops")
    #expect(try Intake(corrected).values("comment") == [.text("oops")])
  }

  @Test("two header rows, semicolons, Chinese")
  func headers() throws {
    let intake = try Intake(
      "Respondent ID;How likely to recommend?;Why?\n;Response;Open\n7;好;=x\n", sources: Sources.all)
    let text = String(decoding: intake.rejectedFile, as: UTF8.self)
    #expect(
      text.hasPrefix(
        "\u{FEFF}Respondent ID;How likely to recommend?;Why?;heed: row;heed: reason\r\n;Response;Open;;\r\n"
      ))
    #expect(try Intake(text).reasons == intake.reasons)
  }

  @Test("JSON lines get two more members")
  func objects() throws {
    let good = #"{"survey":"nps","score":5}"#
    let intake = try Intake(
      good + "\n" + #"{"id":1,"survey":"nps","score":11}"# + "\n"
        + #"{"id":2,"survey":"nps","score":"#)
    let lines = String(decoding: intake.rejectedFile, as: UTF8.self).split(separator: "\n")
    #expect(
      lines.first
        == #"""
        {"id":1,"survey":"nps","score":11, "heed: row": 2, "heed: reason": "\"11\" is not a score of nps: allowed are whole numbers from 0 to 10"}
        """#)
    #expect(
      lines.last?.hasPrefix(
        #"{"id":2,"survey":"nps","score":, "heed: row": 3, "heed: reason": "it is not"#) == true)
    let corrected = lines.joined(separator: "\n").replacing(":11,", with: ":1,").replacing(
      ":,", with: ":2,")
    let again = try Intake(corrected)
    #expect(again.values("score") == [.number(1), .number(2)])
  }
}
