import Foundation
import Testing

/// How letters fare with real responses, as `heed check` and `heed run` tell.
struct LetterDataTests {
  private func row(
    _ number: Int, language: String = "en", firstName: String = "Ana", comment: String = "Slow."
  ) -> PlainExport.Row {
    PlainExport.Row(
      id: "r-\(number)", score: "2", comment: comment, language: language,
      email: "c\(number)@customer.example", firstName: firstName)
  }

  private func findings(_ workspace: Workspace, _ arguments: String...) throws -> [JSONValue] {
    let outcome = try workspace.heed(["check", "--format", "json"] + arguments)
    return try JSONValue(outcome.output).elements.filter {
      ["held-in-data", "unwritten-language"].contains($0["code"]?.text)
    }
  }

  @Test func `Letters that an export would hold are found, with how many and why`() throws {
    let workspace = try Workspace()
    let rows = (0..<10).map { row($0, firstName: $0 < 3 ? "http://x.example" : "Ana") }
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    let found = try findings(workspace, "--responses", "new.csv")
    #expect(found.count == 1)
    let message = try #require(found.first?["message"]?.text)
    #expect(message.contains("held for 3 of 10 responses: the customer's name"))
    #expect(workspace.names(in: "outbox") == [])
  }

  @Test func `How often a value is blank is told for each letter`() throws {
    let workspace = try Workspace()
    let rows = (0..<8).map { row($0, comment: $0 < 2 ? "" : "Slow.") }
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    let text = try workspace.heed("check", "--responses", "new.csv").output
    #expect(text.hasPrefix("8 responses; values that are blank:\n"))
    #expect(text.contains(/detractor-recovery, en +8 +0 .*comment +2 \(25 %\)\n/), "\(text)")
    let outcome = try workspace.heed("check", "--format", "json", "--responses", "new.csv")
    let notes = try JSONValue(outcome.output).elements.filter { $0["severity"]?.text == "note" }
    let comment = try #require(notes.first { $0["value"]?.text == "comment" })
    #expect(comment["file"]?.text == "templates/detractor-recovery/en.md")
    #expect((comment["blank"]?.int, comment["responses"]?.int) == (2, 8))
    #expect(comment["has_fallback"] == .truth(true))
    #expect(outcome.status == 0)
  }

  @Test(
    "languages that letters are not written in",
    arguments: [
      ("de", "de"), ("zh-Hant", "zh-Hant"), ("fr-CA", "fr-CA"), ("en-GB", nil), ("zh-Hans-CN", nil),
      ("", nil),
    ])
  func language(given: String, unwritten: String?) throws {
    let workspace = try Workspace()
    try workspace.write(PlainExport(row(1, language: given, comment: "")).text, to: "new.csv")
    let found = try findings(workspace, "--responses", "new.csv").compactMap { $0["message"]?.text }
    let expected = unwritten.map {
      "1 of 1 (100 %) responses are in \($0), and get a letter in another language"
    }
    #expect(found == [expected].compactMap(\.self))
    let summary = try workspace.run("new.csv")
    let others = summary.json["letters"]?["other_language"]?.elements ?? []
    #expect(others.map { $0["language"]?.text } == [unwritten].compactMap(\.self))
    #expect(others.allSatisfy { $0["written_in"]?.text == "en" && $0["letters"]?.int == 1 })
    let known = try findings(workspace).compactMap { $0["message"]?.text }
    #expect(known == found, "the ledger tells the same")
  }

  @Test func `French of Canada is answered in French where there is French`() throws {
    let workspace = try Workspace()
    try workspace.write(PlainExport(row(1, language: "fr-CA")).text, to: "new.csv")
    try workspace.write(
      "---\nsubject: Votre avis\npreheader: Merci\n---\nBonjour,\n\nMerci.\n",
      to: "templates/detractor-recovery/fr.md")
    let summary = try workspace.run("new.csv")
    #expect(summary.drafted == 1)
    #expect(summary.json["letters"]?["other_language"]?.elements == [])
  }

  @Test func `A run says in words whose letters are in another language`() throws {
    let workspace = try Workspace()
    let rows = (0..<3).map { row($0, language: "de") } + [row(4)]
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    let text = try workspace.heed("run", "new.csv").output
    #expect(
      text.contains(
        /Letters drafted +4\n +3  in en, as there is no such letter in de\n/), "\(text)"
    )
  }

  @Test func `An export that can't be read is no reason to say nothing`() throws {
    let workspace = try Workspace()
    let outcome = try workspace.heed("check", "--responses", "absent.csv")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("absent.csv"))
    #expect(try workspace.heed("check", "--source", "plain").status == 64)
  }
}
