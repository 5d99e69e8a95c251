import Foundation
import Testing

/// What `heed compare` says of a change of rules.
struct CompareTests {
  private static let export = PlainExport(
    .init(id: "r-1", score: "10"),
    .init(id: "r-2", score: "3", comment: "", email: "b@example.com"),
    .init(id: "r-3", score: "5", comment: "", email: "c@example.com"),
    .init(id: "r-3", score: "5", comment: "", email: "c@example.com"),
    .init(id: "r-4", score: "11", email: "d@example.com"))

  /// A workspace with an edited copy of its rules, in which very low scores are P1.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(Self.export.text, to: "new.csv")
    try FileManager.default.copyItem(at: workspace["rules"], to: workspace["rules-new"])
    try raiseLowScores(in: "rules-new/triage.yml", of: workspace)
    return workspace
  }

  private func raiseLowScores(in path: String, of workspace: Workspace) throws {
    try workspace.replace(
      "      nps: 0..3\n    then:\n      priority: P2",
      with: "      nps: 0..3\n    then:\n      priority: P1", in: path)
  }

  private func compare(_ workspace: Workspace, _ arguments: String...) throws -> JSONValue {
    let outcome = try workspace.heed(["compare"] + arguments + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONValue(outcome.output)
  }

  @Test func `Over an export it tells who moves, and writes nothing`() throws {
    let workspace = try workspace()
    let before = try Listing(workspace["rules"])
    let json = try compare(workspace, "rules-new", "new.csv")
    #expect(json["responses"]?.int == 3)
    #expect(json["repeated"]?.int == 1)
    #expect(json["rejected"]?.int == 1)
    #expect(json["changed"]?.int == 1)
    let movements = json["movements"]?.elements ?? []
    #expect(movements.map { $0["what"]?.text } == ["priority"])
    #expect(movements.first?["from"]?.text == "P2")
    #expect(movements.first?["to"]?.text == "P1")
    #expect(movements.first?["sample"]?.elements.map { $0["row"]?.int } == [2])
    #expect(json["due_sooner"]?.int == 1)
    #expect(json["letters_gained"]?.int == 0)
    #expect(json["letters_lost"]?.int == 0)
    #expect(try Listing(workspace["rules"]) == before)
    #expect(workspace.names(in: "outbox").isEmpty)
  }

  @Test func `Over the ledger it finds the same people`() throws {
    let workspace = try workspace()
    _ = try workspace.run("new.csv")
    let json = try compare(workspace, "rules-new")
    #expect(json["responses"]?.int == 3)
    #expect(json["changed"]?.int == 1)
    let sample = json["movements"]?.elements.first?["sample"]?.elements
    #expect(sample?.map { $0["response"]?.text } == ["r-2"])
    let text = try workspace.heed("compare", "rules-new").output
    #expect(text.contains(/Priority +P2 +-> +P1 +1\n/))
    #expect(text.hasSuffix("See how the workspace decides one with  heed explain r-2\n"))
  }

  @Test func `A page never takes the place of another file`() throws {
    let workspace = try workspace()
    let before = try Listing(workspace.url)
    for path in ["rules/triage.yml", "new.csv", "rules"] {
      let outcome = try workspace.heed("compare", "rules-new", "new.csv", "--html", path)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("something else is there already"))
    }
    #expect(try Listing(workspace.url) == before)
    for _ in 1...2 {
      #expect(try workspace.heed("compare", "rules-new", "new.csv", "--html", "a.html").status == 0)
    }
  }

  @Test func `The same rules change nothing, and a change can fail a step`() throws {
    let workspace = try workspace()
    let same = try workspace.heed("compare", "rules", "new.csv", "--fail-if-changed")
    #expect(same.status == 0)
    #expect(same.output.contains("Nobody would be treated differently: the rules are the same."))
    let other = try workspace.heed("compare", "rules-new", "new.csv", "--fail-if-changed")
    #expect(other.status == 1)
  }

  @Test func `The page is written where it was asked for`() throws {
    let workspace = try workspace()
    #expect(try workspace.heed("compare", "rules-new", "new.csv", "--html", "a.html").status == 0)
    #expect(try workspace.text("a.html").contains("1 of 3 would be treated differently"))
  }

  @Test func `Mistakes are shown with the side they are in`() throws {
    let workspace = try workspace()
    try workspace.replace(
      "      nps: 0..3\n", with: "      nsp: 0..3\n", in: "rules-new/triage.yml")
    let outcome = try workspace.heed("compare", "rules-new", "new.csv")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Mistakes in the rules of rules-new:"))
    #expect(outcome.errors.contains(/rules-new\/triage\.yml:[0-9]+:[0-9]+: error:/))
  }

  @Test(
    "what can't be compared",
    arguments: [
      (["nowhere", "new.csv"], "nowhere"), (["new.csv"], "neither a workspace nor"),
      (["rules-new"], "nothing is in the ledger"), (["rules-new", "absent.csv"], "absent.csv"),
      (["--git", "HEAD"], "not in a repository"), (["--git=--help"], "not in a repository"),
    ])
  func refusal(arguments: [String], words: String) throws {
    let outcome = try workspace().heed(["compare"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }
}
