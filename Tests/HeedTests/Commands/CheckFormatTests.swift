import Foundation
import TestSupport
import Testing

/// The forms in which `heed check` prints findings, and how it ends.
struct CheckFormatTests {
  /// One warning, whose words hold what the forms must escape.
  private func doubtful() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.replace(
      "  - rule: Security or privacy is in doubt\n    when:\n      topics: security",
      with:
        "  - rule: 'Is 100%, no: security'\n    when:\n      topics: security\n      plan: ent*",
      in: "rules/triage.yml")
    let tests = try workspace.text("rules/tests/decisions.yml")
    try workspace.write(
      tests.replacing("Security or privacy is in doubt", with: "'Is 100%, no: security'"),
      to: "rules/tests/decisions.yml")
    return workspace
  }

  @Test func `Warnings alone end with 0, and with 1 when asked to be strict`() throws {
    let workspace = try doubtful()
    let outcome = try workspace.heed("check")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("0 errors, "))
    #expect(outcome.errors.contains("[wildcard-in-text]"))
    #expect(try workspace.heed("check", "--strict").status == 1)
    #expect(try Workspace().heed("check", "--strict").status == 0)
  }

  @Test func `JSON has a place, a message and what to paste, or null`() throws {
    let workspace = try doubtful()
    let found = try JSONValue(workspace.heed("check", "--format", "json").output).elements
    let star = try #require(found.first { $0["code"]?.text == "wildcard-in-text" })
    #expect(star["severity"]?.text == "warning")
    #expect(star["file"]?.text == "rules/triage.yml")
    #expect(star["line"]?.int != nil)
    #expect(star["example"] == .null)
  }

  @Test func `GitHub gets a workflow command for each finding`() throws {
    let workspace = try doubtful()
    let outcome = try workspace.heed("check", "--format", "github")
    let line = try #require(outcome.output.split(separator: "\n").first { $0.contains("ent*") })
    #expect(
      line.hasPrefix("::warning file=rules/triage.yml,line=")
        && line.contains(",title=wildcard-in-text::the star in 'ent*'"))
    #expect(line.contains("%0Awrite  plan: { starts_with: ent }"))
    #expect(outcome.errors.hasPrefix("0 errors, "), "the verdict must not be among the commands")
    #expect(try Workspace().heed("check", "--format", "github").output == "")
  }

  @Test func `GitHub's signs are escaped, and paths count from where the program runs`() throws {
    let outer = try TemporaryFolder()
    let folder = outer["rules of, us"]
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let sound = try doubtful()
    for name in ["rules", "templates"] {
      try FileManager.default.copyItem(at: sound[name], to: folder.appending(path: name))
    }
    let settings = folder.appending(path: "rules/surveys.yml")
    let text = try String(contentsOf: settings, encoding: .utf8)
    try Data(text.replacing("scale: 0..10", with: "scale: '50%: no'").utf8).write(to: settings)
    let outcome = try Program(executable: HeedProgram.url, folder: outer.url).run([
      "check", "--workspace", "rules of, us", "--format", "github", "--now", HeedProgram.now,
    ])
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("::error file=rules of%2C us/rules/") }, "\(lines)")
  }

  @Test func `GitLab gets a code quality report with fingerprints of their own`() throws {
    let workspace = try doubtful()
    let outcome = try workspace.heed("check", "--format", "gitlab")
    let issues = try JSONValue(outcome.output).elements
    let star = try #require(issues.first { $0["check_name"]?.text == "wildcard-in-text" })
    #expect(star["severity"]?.text == "minor")
    #expect(star["location"]?["path"]?.text == "rules/triage.yml")
    #expect(star["location"]?["lines"]?["begin"]?.int != nil)
    let prints = issues.compactMap { $0["fingerprint"]?.text }
    #expect(Set(prints).count == issues.count)

    try workspace.replace(
      "# Anything that cannot wait", with: "#\n  # Anything that cannot wait",
      in: "rules/triage.yml")
    let later = try JSONValue(workspace.heed("check", "--format", "gitlab").output).elements
    #expect(prints == later.compactMap { $0["fingerprint"]?.text }, "only lines have moved")
  }

  @Test func `A code is explained, an unknown one is not guessed`() throws {
    let workspace = try Workspace(empty: ())
    let page = try workspace.heed("check", "--explain", "unreachable-rule")
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("# unreachable-rule\n"))
    #expect(page.output.contains("**Instead.**"))
    let list = try workspace.heed("check", "--explain", "list").output.split(separator: "\n")
    #expect(list.count > 90)
    #expect(list == list.sorted())
    for code in list.prefix(5) {
      #expect(try workspace.heed("check", "--explain", String(code)).status == 0)
    }
    let unknown = try workspace.heed("check", "--explain", "unreachable-rul")
    #expect(unknown.status == 2)
    #expect(unknown.output == "")
    #expect(unknown.errors.contains("did you mean 'unreachable-rule'?"))
  }

  @Test func `All overlaps are shown on request`() throws {
    let usual = try Workspace().heed("check", "--format", "json")
    let all = try Workspace().heed("check", "--overlaps", "--format", "json")
    let pairs = try JSONValue(all.output).elements.filter {
      $0["code"]?.text == "rules-disagree"
    }
    #expect(try JSONValue(usual.output).elements.isEmpty)
    #expect(!pairs.isEmpty)
    #expect(pairs.allSatisfy { $0["example"]?.text?.hasPrefix("- given: { ") == true })
  }
}
