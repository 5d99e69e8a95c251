import Testing

/// Scores that are none, and scores written in other ways.
struct BadScoreTests {
  @Test(
    "what is not on the scale is rejected with the reason",
    arguments: ["11", "6.5", "n/a", "-1", "-2147483648", "1e400", "0x5", "5 6", "ten", "NaN", "٫"])
  func rejected(score: String) throws {
    let workspace = try Workspace()
    try workspace.write(PlainExport(.init(id: "r-1", score: score)).text, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect((summary.read, summary.rejected) == (1, 1))
    let path = try #require(summary.json["rejected_rows"]?.text)
    #expect(try workspace.text(path).contains("is not a score of nps"))
  }

  @Test(
    "what means a number is that number",
    arguments: [("10", 10), (" 7 ", 7), ("5.0", 5), ("٧", 7), ("９", 9), ("07", 7)])
  func read(score: String, number: Int) throws {
    let workspace = try Workspace()
    try workspace.write(PlainExport(.init(id: "r-1", score: score)).text, to: "new.csv")
    let outcome = try workspace.heed("explain", "new.csv:1", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try JSONValue(outcome.output)["fields"]?["score"]?.int == number)
  }
}
