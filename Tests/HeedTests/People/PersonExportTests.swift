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

  @Test func `What stood against writing to them is told after it was lifted, with the reason`()
    throws
  {
    let trial = try PeopleTrial(PeopleTrial.bo)
    let address = PeopleTrial.ana.email
    try trial.heed("opt-out", address, "--because", "rang us")
    try trial.heed(
      "opt-out", "--undo", address, "--because", "wrote again", at: "2026-11-21T10:00:00Z")
    try trial.heed("opt-out", "--marketing", address, at: "2026-11-22T10:00:00Z")
    let outcome = try trial.heed("export", address)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    let entries = try #require(try JSONValue(outcome.output)["suppressions"]?.elements)
    #expect(entries.map { $0["scope"]?.text } == ["all", "advertising"])
    #expect(entries[0]["because"]?.text == "rang us")
    #expect(entries[0]["lifted"]?["because"]?.text == "wrote again")
    #expect(entries[0]["lifted"]?["by"]?.text == "kim")
    #expect(entries[0]["lifted"]?["at"]?.text == "2026-11-21T10:00:00Z")
    #expect(entries[1]["lifted"] == .null)
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
