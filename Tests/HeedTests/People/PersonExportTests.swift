import Foundation
import TestSupport
import Testing

/// A person who asks gets all that is known of them.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct PersonExportTests {
  @Test func `All that is known is printed, under stable names`() throws {
    var row = PeopleTrial.bo
    row.comment = "Ask ana.silva@padaria.example."
    let trial = try PeopleTrial(PeopleTrial.ana, row)
    try trial.workspace.write(
      PlainExport(.init(id: "r-9", score: "eleven", email: PeopleTrial.ana.email)).text,
      to: "bad.csv")
    #expect(try trial.workspace.run("bad.csv", "--now", PeopleTrial.now).rejected == 1)
    try trial.heed("note", "r-1", "--because", "rang back")
    try trial.heed("opt-out", "--marketing", "Ana.Silva@Padaria.example", "--because", "asked")
    let json = try JSONValue(trial.heed("export", "ana.silva@PADARIA.example").output)
    #expect(
      json.keys == [
        "address", "exported_at", "forgotten", "suppressions", "responses", "mentioned_in",
        "rejected_rows",
      ])
    #expect(json["address"]?.text == "ana.silva@padaria.example")
    #expect(json["suppressions"]?.elements.map { $0["scope"]?.text } == ["advertising"])
    let responses = try #require(json["responses"]?.elements)
    #expect(responses.map { $0["response"]?.text } == ["r-1"])
    let answer = try #require(responses.first)
    #expect(answer["record"]?["comment"]?.text == PeopleTrial.ana.comment)
    #expect(answer["customer_name"]?.text == "Ana Silva")
    #expect(answer["letter"]?["text"]?.text?.contains("To: ") == true)
    #expect(answer["letter"]?["state"]?.text == "waiting")
    #expect(answer["deadlines"]?.elements.count == 2)
    #expect(answer["log"]?.elements.contains { $0["because"]?.text == "rang back" } == true)
    #expect(json["mentioned_in"]?.elements.map { $0["response"]?.text } == ["r-2"])
    #expect(
      json["rejected_rows"]?.elements.first?["content"]?.text?.contains("Padaria.example") == true)
  }

  @Test func `Of who is not known, or was forgotten, nothing is printed`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana)
    let stranger = try JSONValue(trial.heed("export", "x@y.example").output)
    #expect(stranger["responses"]?.elements == [] && stranger["forgotten"] == .truth(false))
    let slip = try trial.heed("export", "ana.sliva@padaria.example")
    #expect(slip.errors.contains("Did you mean ana.silva@padaria.example?"))
    try trial.heed("forget", PeopleTrial.ana.email, "--yes")
    let forgotten = try JSONValue(trial.heed("export", PeopleTrial.ana.email).output)
    #expect(forgotten["responses"]?.elements == [] && forgotten["forgotten"] == .truth(true))
  }
}
