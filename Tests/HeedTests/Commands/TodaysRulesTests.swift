import Foundation
import Testing

/// After an edit of the topics, every command that tells what today's rules say of a response that was
/// decided before finds its topics anew.
struct TodaysRulesTests {
  /// A customer who was said to be leaving (P2), until the words were taken out of the topic; an
  /// unhappy one (P3) since.
  private func edited() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.replace(
      """
            none:
              - band: [promoter, satisfied, easy, positive]
          then:
            priority: P2
            template: detractor-recovery
      """,
      with: """
              none:
                - band: [promoter, satisfied, easy, positive]
            then:
              priority: P2
              template: passive-nudge
        """, in: "rules/triage.yml")
    try workspace.write(
      PlainExport(
        .init(id: "r-1", score: "6", comment: "We won't renew.", firstName: "http://x.example")
      ).text, to: "new.csv")
    #expect(try workspace.run("new.csv").new == 1)
    try workspace.replace("- won't renew", with: "- we go elsewhere", in: "rules/topics.yml")
    return workspace
  }

  private func json(_ workspace: Workspace, _ arguments: String...) throws -> JSONValue {
    let outcome = try workspace.heed(arguments + ["--format", "json"])
    #expect([0, 1].contains(outcome.status), "\(outcome.errors)")
    return try JSONValue(outcome.output)
  }

  @Test func `An explanation, a preview and the deadlines agree`() throws {
    let workspace = try edited()
    #expect(
      try json(workspace, "explain", "r-1")["rule"]?.text == "Customer who is leaving",
      "by the rules of the day")
    let today = try json(workspace, "explain", "r-1", "--today")
    #expect(today["rule"]?.text == "Unhappy" && today["priority"]?.text == "P3")
    let preview = try json(workspace, "preview", "--response", "r-1")
    #expect(preview["letters"]?.elements.first?["rule"]?.text == "Unhappy")
    let moved = try json(workspace, "deadlines", "--recompute").elements
    #expect(moved.count == 2 && moved.allSatisfy { $0["priority"]?.text == "P3" }, "\(moved)")
  }

  @Test func `What the latest responses say of the letters is by today's topics`() throws {
    let workspace = try edited()
    let found = try json(workspace, "check").elements.filter {
      $0["code"]?.text == "held-in-data"
    }
    #expect(found.compactMap { $0["file"]?.text } == ["templates/detractor-recovery/en.md"])
  }
}
