import Foundation
import TestSupport
import Testing

/// After an edit of the topics, every command that tells what today's rules say of a response that was
/// decided before finds its topics anew.
struct TodaysRulesTests {
  /// A customer who was said to be leaving (P2), until the word was taken out of the topic, and is a
  /// detractor like others (P3) since; only the letter to those who leave is written in German.
  private func edited() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(workspace.text("templates/leaving/en.md"), to: "templates/leaving/de.md")
    try workspace.write(
      PlainExport(.init(id: "r-1", score: "6", comment: "Goodbye.", language: "de")).text,
      to: "new.csv")
    #expect(try workspace.run("new.csv").drafted == 1)
    try workspace.replace("\n      - goodbye\n", with: "\n      - adieu\n", in: "rules/topics.yml")
    return workspace
  }

  private func json(_ workspace: Workspace, _ arguments: String...) throws -> JSONValue {
    let outcome = try workspace.heed(arguments + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONValue(outcome.output)
  }

  @Test func `An explanation, a preview and the deadlines agree`() throws {
    let workspace = try edited()
    let then = try json(workspace, "explain", "r-1")
    #expect(then["rule"]?.text == "Customer who is leaving", "by the rules of the day")
    let today = try json(workspace, "explain", "r-1", "--today")
    #expect(today["rule"]?.text == "Detractor" && today["priority"]?.text == "P3")
    let preview = try json(workspace, "preview", "--response", "r-1")
    #expect(preview["letters"]?.elements.first?["rule"]?.text == "Detractor")
    let moved = try json(workspace, "deadlines", "--recompute").elements
    #expect(moved.map { $0["priority_after"]?.text } == ["P3", "P3"])
  }

  @Test func `What the latest responses say of the letters is by today's topics`() throws {
    let found = try json(try edited(), "check").elements.filter {
      $0["code"]?.text == "unwritten-language"
    }
    #expect(found.count == 1, "the letter that today's rules choose is not written in German")
  }
}
