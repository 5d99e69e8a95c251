import Foundation
import Testing

/// What `heed preview` shows of one letter.
struct PreviewTests {
  private static let export = PlainExport(
    .init(id: "r-1", score: "2", comment: "The export <b>fails</b> & nobody answers."),
    .init(id: "r-2", score: "2", email: "b@b.example", firstName: "http://x.example"),
    .init(
      id: "r-3", score: "2", comment: "Der Export klappt nie.", language: "de",
      email: "c@c.example"),
    .init(id: "r-4", score: "2", email: ""))

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(Self.export.text, to: "new.csv")
    return workspace
  }

  private func preview(_ workspace: Workspace, _ arguments: String...) throws -> JSONValue {
    let outcome = try workspace.heed(["preview"] + arguments + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONValue(outcome.output)
  }

  @Test func `Without anything it lists the letters`() throws {
    let workspace = try Workspace()
    let text = try workspace.heed("preview").output
    let list = try preview(workspace).elements
    #expect(list.count == workspace.names(in: "templates").filter { !$0.contains(".") }.count)
    for letter in list {
      let name = try #require(letter["template"]?.text)
      #expect(text.contains(name))
      #expect(letter["languages"]?.elements == [.text("en"), .text("zh-Hans")])
    }
  }

  @Test func `An example is shown in each language with what it was written from`() throws {
    let workspace = try Workspace()
    let json = try preview(workspace, "detractor-recovery")
    #expect(json["letters"]?.elements.compactMap { $0["language"]?.text } == ["en", "zh-Hans"])
    for letter in json["letters"]?.elements ?? [] {
      #expect(letter["example"] == .truth(true))
      #expect(letter["letter"]?.text == "drafted")
      let text = try #require(letter["text"]?.text)
      let values = letter["values"]?.elements ?? []
      func value(_ name: String) -> JSONValue? { values.first { $0["name"]?.text == name } }
      #expect(text.contains(try #require(value("owner.name")?["value"]?.text)))
      #expect(value("owner.name")?["origin"]?.text == "owner")
      #expect(value("comment")?["origin"]?.text == "response")
      #expect(value("topics")?["origin"]?.text == "worked_out")
      #expect(value("company_name")?["origin"]?.text == "settings")
      #expect(values.contains { $0["origin"]?.text == "deadline" })
      let headers = letter["headers"]?.elements ?? []
      let subject = headers.first { $0["name"]?.text == "Subject" }?["value"]
      #expect(subject == letter["subject"])
    }
    #expect(workspace.names(in: "outbox") == [])
    #expect(!workspace.names(in: ".heed").contains { $0.hasPrefix("ledger") })
  }

  @Test func `A real response is shown as the very letter that a run writes`() throws {
    let workspace = try workspace()
    let json = try preview(workspace, "--response", "new.csv:1")
    let shown = json["letters"]?.elements.first { $0["language"]?.text == "en" }
    let summary = try workspace.run("new.csv")
    let folder = "outbox/review/\(summary.run)"
    let letters = try workspace.names(in: folder).map { try workspace.text("\(folder)/\($0)") }
    #expect(letters.contains(try #require(shown?["message"]?.text)))
    let known = try preview(workspace, "--response", "r-1")
    #expect(known["letters"] == json["letters"])
  }

  @Test func `A letter that would be held says why, and is shown all the same`() throws {
    let workspace = try workspace()
    let letter = try preview(workspace, "--response", "new.csv:2", "--language", "en")["letters"]?
      .elements.first
    #expect(letter?["letter"]?.text == "held")
    #expect(letter?["hold_reason"]?.text?.contains("name") == true)
    #expect(letter?["message"] == .null)
    #expect(letter?["text"]?.text?.isEmpty == false)
    let text = try workspace.heed("preview", "--response", "new.csv:2").output
    #expect(text.contains("This letter would be held: the customer's name"))
  }

  @Test func `Values that are missing are said to be, with the fallback`() throws {
    let workspace = try workspace()
    try workspace.write(
      "---\nsubject: 'Your {{ plan | default: \"plan\" }}'\npreheader: x\n---\nOn {{ account_value }}.\n",
      to: "templates/venting/en.md")
    let letter = try preview(
      workspace, "venting", "--response", "new.csv:1", "--language", "en")["letters"]?
      .elements.first
    let values = letter?["values"]?.elements ?? []
    func value(_ name: String) -> JSONValue? { values.first { $0["name"]?.text == name } }
    #expect(value("plan")?["value"] == .null)
    #expect(value("plan")?["fallback"] == .truth(true))
    #expect(value("account_value")?["fallback"] == .truth(false))
    #expect(letter?["subject"]?.text == "Your plan")
    #expect(letter?["hold_reason"]?.text?.contains("'account_value'") == true)
  }

  @Test func `Files that go with a letter are named`() throws {
    let workspace = try workspace()
    try workspace.write("Open it.", to: "templates/files/退货 说明.txt")
    try workspace.write(
      "---\nsubject: S\npreheader: x\nattachments: files/退货 说明.txt\n---\nHello.\n",
      to: "templates/venting/en.md")
    let arguments = ["preview", "venting", "--language", "en"]
    #expect(try workspace.heed(arguments).output.contains("退货 说明.txt"))
    let letter = try JSONValue(workspace.heed(arguments + ["--format", "json"]).output)["letters"]
    #expect(letter?.elements.first?["attachments"] == .list([.text("退货 说明.txt")]))
  }

  @Test func `What a run would do otherwise is noted`() throws {
    let workspace = try workspace()
    func notes(_ arguments: String...) throws -> String {
      let outcome = try workspace.heed(["preview"] + arguments)
      return outcome.output.split(separator: "\n").filter { $0.hasPrefix("Note: ") }
        .joined(separator: "\n")
    }
    #expect(try notes("--response", "new.csv:3").contains("in en, as it is not written in de"))
    #expect(try notes("--response", "new.csv:4").contains("no address"))
    #expect(try notes("venting", "--response", "new.csv:1").contains("the rules choose"))
    #expect(try notes("venting") == "")
  }

  @Test func `Lines are narrow and without control characters`() throws {
    let workspace = try workspace()
    let row = PlainExport.Row(
      id: "r-1", score: "2", comment: "\u{1B}[31mred\u{202E} " + String(repeating: "x", count: 900))
    try workspace.write(PlainExport(row).text, to: "new.csv")
    let text = try workspace.heed("preview", "--response", "new.csv:1").output
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    let values = text.components(separatedBy: "What it was written from:").dropFirst()
      .compactMap { $0.components(separatedBy: "\n\n").first }
    #expect(values.joined().split(separator: "\n").allSatisfy { $0.count <= 110 })
  }

  @Test(
    "what can't be shown",
    arguments: [
      (["ventig"], "did you mean 'venting'"), (["venting", "--language", "fr"], "en and zh-Hans"),
      (["--response", "r-9"], "r-9"), (["--response", "new.csv:9"], "row 9"),
      (["venting", "--response", "absent.csv:1"], "absent.csv"),
    ])
  func refusal(arguments: [String], words: String) throws {
    let outcome = try workspace().heed(["preview"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test(
    "what is no use of the command",
    arguments: [["venting", "--all"], ["--all", "--response", "r-1"], ["--source", "plain"]])
  func misuse(arguments: [String]) throws {
    #expect(try workspace().heed(["preview"] + arguments).status == 64)
  }
}
