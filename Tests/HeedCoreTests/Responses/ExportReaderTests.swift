import TestSupport
import Testing

@testable import HeedCore

@Suite("Exports from first byte to last")
struct ExportReaderTests {
  private func code(_ text: String, source: String? = nil) -> String? {
    let error = #expect(throws: UnreadableExport.self) { try Intake(text, source: source) }
    return error?.diagnostics.first?.code
  }

  @Test("files that can't be read say why")
  func unreadable() {
    #expect(code("") == "empty-file")
    #expect(code("\u{FEFF}\r\n \n") == "empty-file")
    #expect(code("PK\u{3}\u{4}xyz") == "not-text")
    #expect(code("a,b\n1,2\n") == "unknown-source")
    #expect(code("id,survey,score\n1,nps,5\n", source: "Qualtrics") == "unknown-source")
    #expect(code("\"id,survey,score\n") == "broken-header")
    #expect(code("{\"survey\": \"nps\",\n\"score\": 5}\n") == "no-objects")
    #expect(code("id,survey,score,score\n1,nps,5,5\n") == "repeated-column")
    #expect(code("id,Survey type\n", source: "plain") == "missing-column")
  }

  @Test("a header without rows is no mistake")
  func headerAlone() throws {
    #expect(try Intake("id,survey,score").responses.isEmpty)
    #expect(try Intake("id,survey,score\r\n").rejections.isEmpty)
  }

  @Test("a source that names a survey which does not exist")
  func unknownSurvey() {
    let source = SourceDefinition(
      name: "s", recognition: Recognition(firstColumn: ["a"]), survey: "npss",
      columns: [ColumnDefinition(field: "score", .named(["a"]))])
    let error = #expect(throws: UnreadableExport.self) { try Intake("a\n1\n", sources: [source]) }
    #expect(error?.diagnostics.first?.help == "did you mean 'nps'?")
  }

  @Test(
    "the delimiter is found from the header and the first rows",
    arguments: [
      "id,survey,score,comment\n1,nps,5,a;b;c;d;e\n",
      "id;survey;score;comment\n1;nps;5;a, b, c, d, e\n",
      "id\tsurvey\tscore\tcomment\n1\tnps\t5\ta,b;c\n",
      "id;survey;score;comment;Why, oh why, do you, say so?\n1;nps;5;a;\n",
    ])
  func delimiters(text: String) throws {
    let intake = try Intake(text)
    #expect(intake.values("score") == [.number(5)])
    #expect(intake.values("id") == [.text("1")])
  }

  @Test("files that are not UTF-8 are read, and the person is told")
  func encodings() throws {
    let text = "id,survey,score,comment\n1,nps,5,很好用，但是客服回复太慢了\n"
    let intake = try Intake(try Python.encode(text, as: "gbk"))
    #expect(intake.values("comment") == [.text("很好用，但是客服回复太慢了")])
    #expect(intake.warnings.map(\.code) == ["encoding"])
    #expect(intake.warnings.first?.message.contains("GB18030") == true)
    let wide = try Intake(try Python.encode(text, as: "utf-16"))
    #expect(wide.values("comment") == intake.values("comment"))
  }

  @Test("问卷星: ids from several columns, Chinese time, GBK")
  func wjx() throws {
    let text = """
      序号,提交答卷时间,所用时间,来源,来源详情,来自IP,"1、您向朋友推荐我们的可能性有多大？","2、为什么？"
      1,2021/07/16 12:00:00,35秒,微信,N/A,1.2.3.4(北京),9,很好
      1,2021/7/17 8:05:00,20秒,链接,N/A,1.2.3.4(北京),２分,"太慢┋太贵"
      """
    let intake = try Intake(try Python.encode(text, as: "gbk"))
    #expect(intake.binding.source.name == "问卷星")
    #expect(
      intake.values("id") == [
        .text("1|2021/07/16 12:00:00|1.2.3.4(北京)"), .text("1|2021/7/17 8:05:00|1.2.3.4(北京)"),
      ])
    #expect(
      intake.values("submitted_at").first
        == .instant(try #require(Instant(rfc3339: "2021-07-16T04:00:00Z"))))
    #expect(intake.values("score") == [.number(9), .number(2)])
    #expect(intake.values("comment") == [.text("很好"), .text("太慢┋太贵")])
  }

  @Test("SurveyMonkey: two header rows, or one")
  func surveyMonkey() throws {
    let one =
      "RespondentID,How likely is it that you would recommend us?,Why?\n7,10 - Extremely likely,x\n"
    #expect(try Intake(one).values("id") == [.text("7")])
    let two = """
      Respondent ID,Collector ID,End Date,Email Address,How likely is it that you would recommend us?,Why?
      ,,,,Response,Open-Ended Response
      7,1,07/16/2021 03:33:26 PM,a@x.example,0 - Not at all likely,Too slow
      """
    let intake = try Intake(two)
    #expect(intake.responses.map(\.row) == [1])
    #expect(intake.values("score") == [.number(0)])
    #expect(intake.values("comment") == [.text("Too slow")])
    #expect(intake.values("email") == [.text("a@x.example")])
  }

  @Test("Delighted: JSON Lines and a JSON list")
  func delighted() throws {
    let first = #"""
      {"id":12345678901234567890,"survey_type":"nps","score":3,"comment":"slow\n{{x}}","created_at":1626436800,"person":{"email":"a@x.example"},"person_properties":{"plan":1.10},"tags":["b","a"]}
      """#
    let second =
      #"{"id":"2","survey_type":"csat5","score":null,"comment":"ok","created_at":1626436801,"tags":[],"person":"17"}"#
    for text in [
      "\(first)\n\n\(second)\n", "[\(first),\(second)]", "[\n  \(first),\n  \(second)\n]\n",
    ] {
      let intake = try Intake(text)
      #expect(intake.binding.source.name == "Delighted")
      #expect(intake.rejections.isEmpty)
      #expect(intake.values("id") == [.text("12345678901234567890"), .text("2")])
      #expect(intake.values("survey") == [.text("nps"), .text("csat")])
      #expect(intake.values("score") == [.number(3), .missing])
      #expect(intake.values("comment") == [.text("slow\n{{x}}"), .text("ok")])
      #expect(intake.values("email") == [.text("a@x.example"), .missing])
      #expect(intake.values("plan") == [.text("1.10"), .missing])
      #expect(intake.values("products") == [.set(["a", "b"]), .missing])
    }
  }

  @Test("bad JSON lines are refused singly")
  func badLines() throws {
    let good = #"{"id":"1","survey":"nps","score":5}"#
    let text = [
      good, #"{"id":"2","survey":"nps","score":5"#, "[1]", "nonsense",
      #"{"id":"5","id":"5","survey":"nps","score":5}"#,
      #"{"id":"6","survey":"nps","score":11}"#, "{}", good,
    ].joined(separator: "\n")
    let intake = try Intake(text)
    #expect(intake.responses.map(\.row) == [1, 8])
    #expect(intake.rejections.map(\.row) == [2, 3, 4, 5, 6])
    #expect(intake.rejections.map(\.line) == [2, 3, 4, 5, 6])
    #expect(intake.reasons[3] == "\"id\" occurs twice in it")
  }

  @Test("a member that the first objects lack is found all the same")
  func lateMember() throws {
    let intake = try Intake(
      "{\"id\":\"1\",\"survey\":\"nps\",\"score\":5}\n"
        + "{\"id\":\"2\",\"survey\":\"nps\",\"score\":5,\"email\":\"a@x.example\"}\n")
    #expect(intake.values("email") == [.missing, .text("a@x.example")])
  }

  @Test("a list that is cut off is told")
  func cutOff() throws {
    let intake = try Intake("[{\"id\":\"1\",\"survey\":\"nps\",\"score\":5},\n{\"id\":\"2\",\"sur")
    #expect(intake.responses.map(\.row) == [1])
    #expect(intake.rejections.map(\.row) == [2])
    #expect(intake.warnings.map(\.code) == ["list-not-closed"])
  }

  @Test("the same responses whatever the blocks", arguments: 0..<6)
  func blocks(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let csv =
      "id,survey,score,comment\n"
      + (0..<1500).map { number in
        "\(number),nps,\(number % 13),\"line\nbreak, \"\"quoted\"\" é好\"\n"
      }.joined()
    let lines = (0..<1500).map { "{\"id\":\($0),\"survey\":\"nps\",\"score\":\($0 % 13)}\n" }
      .joined()
    for text in [csv, lines, "[" + lines.split(separator: "\n").joined(separator: ",\n") + "]"] {
      let bytes = Array(text.utf8)
      let whole = try Intake(bytes)
      let parts = try Intake(bytes, blocks: random.blocks(bytes, upTo: 10_000))
      #expect(parts.values("id") == whole.values("id"))
      #expect(parts.responses.map(\.row) == whole.responses.map(\.row))
      #expect(parts.rejections.map(\.row) == whole.rejections.map(\.row))
      #expect(parts.rejections.map(\.line) == whole.rejections.map(\.line))
      #expect(whole.responses.count + whole.rejections.count == 1500)
    }
  }

  @Test("random bytes are read or refused, never more", arguments: 0..<200)
  func randomBytes(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let headers = ["id,survey,score,comment\n", "[", "{\"survey\":\"nps\",\"score\":1}\n", ""]
    let alphabet = Array("\"{}[]:,;\n\\1aé\0".utf8) + [0xFF, 0xC3, 0x80, 0x0D]
    let bytes =
      Array((headers.randomElement(using: &random) ?? "").utf8)
      + (0..<Int.random(in: 0...300, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
    guard let intake = try? Intake(bytes) else { return }
    #expect(intake.responses.allSatisfy { $0.row > 0 })
  }
}
