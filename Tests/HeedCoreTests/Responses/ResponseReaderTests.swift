import Testing

@testable import HeedCore

@Suite("Responses")
struct ResponseReaderTests {
  private let header = "id,survey,score,comment\n"

  @Test("a row becomes a response")
  func row() throws {
    let intake = try Intake(
      """
      id,survey,score,comment,submitted_at,language,channel,email,first_name,last_name,company,plan
      r-1,NPS, 3 ,"Too slow, ""really"" so",2026-11-20T09:30:00+01:00,EN,email,ana@x.example,Ana,Silva,Acme,pro
      """)
    let response = try #require(intake.responses.first)
    #expect(intake.rejections.isEmpty)
    #expect(response.row == 1)
    #expect(response.text(.id) == "r-1")
    #expect(response.text(.survey) == "nps")
    #expect(response[.score] == .number(3))
    #expect(response.text(.band) == "detractor")
    #expect(response.text(.comment) == "Too slow, \"really\" so")
    #expect(
      response[.submittedAt] == .instant(try #require(Instant(rfc3339: "2026-11-20T08:30:00Z"))))
    #expect(response.text(.language) == "en")
    #expect(response.text(.fullName) == "Ana Silva")
    #expect(intake.values("plan") == [.text("pro")])
    #expect(response[.topics] == .missing)
  }

  @Test(
    "scores as tools and people write them",
    arguments: [
      ("\"2\"", 2.0), ("5.0", 5), ("１０", 10), ("٣", 3), ("7/10", 7), ("8 out of 10", 8), ("9分", 9),
      ("10 - extremely likely", 10), ("0 – not at all", 0), ("5,0", 5), ("+4", 4),
    ])
  func scores(text: String, score: Double) throws {
    let cell = text.contains(",") ? "\"\(text)\"" : text
    let intake = try Intake(header + "1,nps,\(cell),x\n")
    #expect(intake.values("score") == [.number(score)], "\(intake.reasons)")
  }

  @Test(
    "scores in words and emoji",
    arguments: [
      ("Satisfied", 4.0), ("very  SATISFIED", 5), ("满意", 4), ("非常满意", 5), ("😡", 1), ("❤", 5),
      ("👍🏽", 5), ("ｓatisfied", 4),
    ])
  func words(text: String, score: Double) throws {
    let intake = try Intake(header + "1,csat,\(text),x\n")
    #expect(intake.values("score") == [.number(score)], "\(intake.reasons)")
  }

  @Test(
    "what is no score is refused, with what is allowed",
    arguments: [
      "11", "-1", "-2147483648", "6.5", "n/a", "NaN", "inf", "1e1", "0x5", "6-7", "7/5", "５５", "١١",
      "１１",
      "99999999999999999999999", "maybe",
    ])
  func noScores(text: String) throws {
    let intake = try Intake(header + "1,nps,\(text),x\n2,nps,5,x\n")
    #expect(
      intake.reasons
        == ["\"\(text)\" is not a score of nps: allowed are whole numbers from 0 to 10"])
    #expect(intake.responses.map(\.row) == [2])
  }

  @Test("the words of the scale are named")
  func allowedWords() throws {
    let intake = try Intake(header + "1,csat,0,x\n")
    #expect(intake.reasons.first?.contains("from 1 to 5, or words such as") == true)
  }

  @Test("the band follows from the score, whatever the export says of it")
  func band() throws {
    let intake = try Intake("id,survey,score,band,category\n1,nps,2,promoter,Promoter\n")
    #expect(intake.values("band") == [.text("detractor")])
  }

  @Test("a comment without a score is a response; neither is none")
  func noScore() throws {
    let intake = try Intake(header + "1,nps,,only words\n2,nps,, \n3,nps,4,\n")
    #expect(intake.responses.map(\.row) == [1, 3])
    #expect(intake.values("score") == [.missing, .number(4)])
    #expect(intake.values("band") == [.missing, .text("detractor")])
    #expect(intake.reasons == ["it has neither a score nor a comment"])
  }

  @Test("a score without a survey, or of one that does not exist, is refused")
  func noSurvey() throws {
    let intake = try Intake(header + "1,,4,x\n2,fun,4,x\n3,,,words\n")
    #expect(
      intake.reasons == [
        "it has the score \"4\" but does not say of which survey",
        "there is no survey \"fun\"; there are csat, nps",
      ])
    #expect(intake.responses.map(\.row) == [3])
  }

  @Test("blank rows are no responses and are not refused")
  func blankRows() throws {
    let intake = try Intake(header + ",,,\n\n  , ,\u{3000},\"\"\n4,nps,1,x\n")
    #expect(intake.responses.map(\.row) == [4])
    #expect(intake.rejections.isEmpty)
  }

  @Test("rows may be short; long ones are refused unless the rest is blank")
  func raggedRows() throws {
    let intake = try Intake(header + "1,nps,5\n2,nps,5,x,,\n3,nps,5,x, y\n")
    #expect(intake.responses.map(\.row) == [1, 2])
    #expect(intake.reasons.first?.hasPrefix("the row has 5 cells, the header 4") == true)
  }

  @Test("text stays text")
  func textStaysText() throws {
    for text in ["NO", "yes", "1e3", "012", "1.10", "12345678901234567890", "=1+1"] {
      let intake = try Intake("id,survey,score,plan\n\(text),nps,5,\(text)\n")
      #expect(intake.values("plan") == [.text(text)])
      #expect(intake.values("id") == [.text(text)])
    }
  }

  @Test("declared fields are read by their types")
  func declaredFields() throws {
    let intake = try Intake(
      """
      id,survey,score,account_value,renews on,is_partner,products
      1,nps,5,"1,250,000.50",2026-12-31,Yes,b┋a┋b
      2,nps,5,１２,,否,"x, y"
      """)
    #expect(intake.rejections.isEmpty)
    #expect(intake.values("account_value") == [.number(1_250_000.5), .number(12)])
    #expect(
      intake.values("renews_on")
        == [.instant(try #require(Instant(rfc3339: "2026-12-31T00:00:00Z"))), .missing])
    #expect(intake.values("is_partner") == [.truth(true), .truth(false)])
    #expect(intake.values("products") == [.set(["a", "b"]), .set(["x", "y"])])
  }

  @Test(
    "a declared field that can't be read refuses the row",
    arguments: [
      ("account_value", "a lot"), ("account_value", "1,250"), ("account_value", "$5"),
      ("account_value", "nan"), ("renews_on", "31/12/2026"), ("renews_on", "2026-02-30"),
      ("is_partner", "maybe"),
    ])
  func unreadableFields(field: String, text: String) throws {
    let intake = try Intake("id,survey,score,\(field)\n1,nps,5,\"\(text)\"\n")
    #expect(intake.responses.isEmpty)
    #expect(intake.reasons.first?.hasPrefix("\(field): \"\(text)\" is not ") == true)
  }

  @Test("times: none means now, much later than now is refused")
  func times() throws {
    let intake = try Intake(
      """
      id,survey,score,submitted_at
      1,nps,5,
      2,nps,5,2026-11-23T09:00:00Z
      3,nps,5,2026-11-24T11:00:00Z
      4,nps,5,yesterday
      5,nps,5,1899-12-30T00:00:00Z
      """)
    #expect(intake.responses.map(\.row) == [1, 2])
    #expect(intake.values("submitted_at").first == .instant(Intake.now))
    #expect(
      intake.reasons == [
        "its time, 2026-11-24T11:00:00Z, lies in the future",
        "submitted_at: \"yesterday\" is not a date such as 2026-11-22 or 2026-11-22T10:00:00Z",
        "its time, 1899-12-30T00:00:00Z, lies before 1970; check the year",
      ])
  }

  @Test("an answer of a known person keeps its id when the export gains a column")
  func personalID() throws {
    let header = "survey,score,comment,submitted_at,email,first_name"
    let row = "nps,5,a,2026-11-20T10:00:00Z,ann@mail.example"
    let id = try Intake("\(header)\n\(row),Ann\n").values("id")
    #expect(try Intake("\(header),shop\n\(row),Anne,2\n").values("id") == id)
    let other = row.replacing("10:00", with: "10:01")
    #expect(try Intake("\(header)\n\(other),Ann\n").values("id") != id)
  }

  @Test("a row without an id gets one from all that it says")
  func contentID() throws {
    let rows = "survey,score,comment,x\nnps,5,\"a\",1\nnps,5,a,1\nnps,5,a,2\nnps,5,a,1,,\n"
    let ids = try Intake(rows).values("id")
    #expect(ids[0] == ids[1])
    #expect(ids[0] != ids[2])
    #expect(ids[0] == ids[3])
    let again = try Intake("survey,score,comment,x,heed: row,heed: reason\nnps,5,a,1,7,bad\n")
    #expect(again.values("id") == [ids[0]])
  }

  @Test("names, from name fields alone")
  func names() throws {
    let intake = try Intake(
      """
      id,survey,score,email,first_name,last_name,full_name
      1,nps,5,x.arrieta@x.example,,,
      2,nps,5,,伟,王,
      3,nps,5,,Ana,,
      4,nps,5,,Ana,Silva,Dr. Ana Silva
      5,nps,5,, \u{3000},\u{A0},
      """)
    #expect(
      intake.values("full_name")
        == [.missing, .text("王伟"), .text("Ana"), .text("Dr. Ana Silva"), .missing])
  }

  @Test("nothing in a comment is lost or takes effect")
  func oddComments() throws {
    let comments = [
      "{{ name }} {% if %}", "<script>alert(1)</script>", "a\r\nBcc: x@y.example",
      "\u{202E}rtl\u{200F}",
      "👩‍👩‍👧‍👦", "'; DROP TABLE responses; --",
    ]
    for comment in comments {
      let intake = try Intake(header + "1,nps,5,\"\(comment)\"\n")
      #expect(intake.responses.first?.text(.comment)?.utf8.elementsEqual(comment.utf8) == true)
    }
    let damaged = try Intake(header + "1,nps,5,a\0b\n")
    #expect(damaged.values("comment") == [.text("a\u{FFFD}b")])
    #expect(damaged.warnings.map(\.code) == ["damaged-text"])
  }
}
