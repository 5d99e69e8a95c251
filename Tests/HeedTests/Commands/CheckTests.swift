import Foundation
import TestSupport
import Testing

/// What `heed check` finds.
struct CheckTests {
  @Test func `The workspace that is shipped has no mistakes`() throws {
    let outcome = try Workspace().heed("check")
    #expect(outcome.status == 0)
    #expect(outcome.output == "No mistakes found.\n")
    #expect(outcome.errors == "")
    #expect(
      try Workspace().heed("check", "--format", "json").output.filter { !$0.isWhitespace } == "[]")
  }

  /// One mistake in each of five files.
  private func broken() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.replace("company: Acme", with: "compny: Acme", in: "rules/heed.yml")
    try workspace.replace(
      "  - rule: Data is lost or damaged\n    when:\n      topics: data-loss",
      with: "  - rule: Data is lost or damaged\n    when:\n      topcs: data-loss",
      in: "rules/triage.yml")
    try workspace.replace("    scale: 0..10", with: "    scale: ten", in: "rules/surveys.yml")
    try workspace.replace(
      "    email: kim.park@acme.example", with: "    email: kim.park", in: "rules/people.yml")
    try workspace.write(
      "---\nsubject: Hello\npreheader: Hello\n---\n\nDear {{ first_nam }},\n",
      to: "templates/promoter-thanks/en.md")
    return workspace
  }

  @Test func `All mistakes of several files are shown at once, each with its place`() throws {
    let outcome = try broken().heed("check", "--format", "json")
    #expect(outcome.status == 1)
    let found = try JSONValue(outcome.output).elements
    for finding in found {
      #expect(
        finding.keys.isSuperset(of: [
          "code", "severity", "file", "line", "column", "message", "help",
        ]), "\(finding)")
    }
    let places = Set(
      found.compactMap { finding in
        finding["file"]?.text.map { "\($0):\(finding["line"]?.int ?? 0)" }
      })
    for file in [
      "rules/heed.yml", "rules/triage.yml", "rules/surveys.yml", "rules/people.yml",
      "templates/promoter-thanks/en.md",
    ] {
      #expect(places.contains { $0.hasPrefix(file + ":") && !$0.hasSuffix(":0") }, "\(file)")
    }
    #expect(places.contains("templates/promoter-thanks/en.md:6"))
  }

  @Test func `For people there are the line, a caret and a suggestion`() throws {
    let outcome = try broken().heed("check")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("compny: Acme"))
    #expect(outcome.errors.contains(/\n[ |]*\^/))
    #expect(outcome.errors.contains(/did you mean .?company/))
    #expect(outcome.errors.contains(/did you mean .?topics/))
    #expect(outcome.errors.contains(/did you mean .?first_name/))
    #expect(outcome.output.contains(/^[0-9]+ errors/))
  }

  @Test func `A run with such mistakes does nothing`() throws {
    let workspace = try broken()
    try workspace.write(PlainExport(.init(id: "r-1")).text, to: "new.csv")
    let before = try Listing(workspace.url)
    let outcome = try workspace.heed("run", "new.csv")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("rules/triage.yml"))
    #expect(try Listing(workspace.url) == before)
  }

  @Test func `Without a workspace there is a way on`() throws {
    let outcome = try Program(executable: HeedProgram.url, folder: URL(filePath: "/")).run(["check"]
    )
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("heed init"))
  }
}
