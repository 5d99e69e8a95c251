import Foundation
import TestSupport
import Testing

/// What `heed test` prints, and how it ends.
struct TestCommandTests {
  @Test func `The rules that are shipped pass their tests`() throws {
    let outcome = try Workspace().heed("test")
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /All \d+ tests passed\.\n/) != nil)
    #expect(outcome.errors == "")
  }

  @Test func `A new workspace passes its tests`() throws {
    let workspace = try Workspace(empty: ())
    #expect(try workspace.heed("init", ".").status == 0)
    let outcome = try workspace.heed("test")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("All "))
    #expect(outcome.errors == "")
  }

  /// A workspace with a new file of tests, of which two fail.
  private func failing() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(
      """
      tests:
        - given: { nps: 9 }
          expect: { rule: Promoter }
        - name: A small customer
          given: { nps: 5, plan: team, comment: "Thin reports." }
          expect: { rule: Unhappy large account, priority: P3, owner: support }
        - given: { stars: 3 }
          expect: { rule: Promoter }
      """, to: "rules/tests/new.yml")
    return workspace
  }

  @Test func `Only what differs is shown, with the condition that failed`() throws {
    let workspace = try failing()
    let outcome = try workspace.heed("test", "rules/tests/new.yml")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    let line = try workspace.lines(
      of: "rules/triage.yml",
      beginning: [
        "  - rule: Unhappy large account", "  - rule: Detractor", "  - rule: Promoter",
        "  - otherwise:",
      ])
    #expect(
      outcome.output == """
        rules/tests/new.yml:4  A small customer
          rule: expected Unhappy large account, got Detractor
          owner: expected support, got success
          'Unhappy large account' (rules/triage.yml:\(line[0])) does not match, as these fail:
            any of: plan: enterprise; account_value: at least 50000  (plan is "team", account_value is missing)
          'Detractor' (rules/triage.yml:\(line[1])) decided, as these hold:
            survey: nps  (survey is "nps")
            score: 4..6  (score is 5)

        rules/tests/new.yml:7  {stars: 3}
          rule: expected Promoter, got otherwise
          'Promoter' (rules/triage.yml:\(line[2])) does not match, as these fail:
            survey: nps  (survey is "stars")
            score: 9..10  (score is 3)
          'otherwise' (rules/triage.yml:\(line[3])) decided

        2 of 3 tests failed.

        """)
  }

  @Test func `JSON has the counts and every difference`() throws {
    let workspace = try failing()
    let outcome = try workspace.heed("test", "rules/tests/new.yml", "--format", "json")
    #expect(outcome.status == 1)
    let report = try JSONValue(outcome.output)
    #expect(report["passed"]?.int == 1)
    #expect(report["failed"]?.int == 2)
    let failures = report["failures"]?.elements ?? []
    #expect(failures.count == 2)
    #expect(failures.first?["file"]?.text == "rules/tests/new.yml")
    #expect(failures.first?["line"]?.int == 4)
    #expect(failures.first?["name"]?.text == "A small customer")
    let differences = failures.first?["differences"]?.elements ?? []
    #expect(differences.map { $0["what"]?.text } == ["rule", "owner"])
    #expect(differences.map { $0["expected"]?.text } == ["Unhappy large account", "support"])
    #expect(differences.map { $0["got"]?.text } == ["Detractor", "success"])
    #expect(failures.first?["rule"]?["decided"]?["rule"]?.text == "Detractor")
    #expect(report["findings"]?.elements == [])
  }

  @Test func `Nothing is printed when all is well and nobody wants to read it`() throws {
    let outcome = try Workspace().heed("test", "--quiet")
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.errors == "")
  }

  @Test(arguments: [
    ("rules/tests/decision.yml", "did you mean 'decisions.yml'?"),
    ("decisions.yml", "there is no such file"), ("rules/triag.yml", "did you mean 'triage.yml'?"),
    ("rules", "it is a folder"),
  ])
  func `A file that is absent fails`(_ file: String, _ message: String) throws {
    let outcome = try Workspace().heed("test", file)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(arguments: ["", "# nothing\n", "tests: []\n", "test: []\n", "tests:\n  - given: {}\n"])
  func `A file that holds no test, or a wrong one, fails and is named`(_ text: String) throws {
    let workspace = try Workspace()
    try workspace.write(text, to: "rules/tests/new.yml")
    for arguments in [["test"], ["test", "rules/tests/new.yml"]] {
      let outcome = try workspace.heed(arguments)
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("rules/tests/new.yml:"))
      #expect(outcome.errors.hasSuffix("No test was run.\n"))
    }
    let json = try JSONValue(try workspace.heed("test", "--format", "json").output)
    #expect(json["passed"]?.int == 0)
    #expect(json["findings"]?.elements.isEmpty == false)
  }

  @Test func `A workspace without any test fails and says so`() throws {
    let workspace = try Workspace()
    try FileManager.default.removeItem(at: workspace["rules/tests"])
    let rules = try workspace.text("rules/triage.yml")
    let withoutExamples = rules.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.hasPrefix("    examples:") && !$0.hasPrefix("      - given:")
        && !$0.hasPrefix("        matches:")
    }
    try workspace.write(withoutExamples.joined(separator: "\n"), to: "rules/triage.yml")
    let outcome = try workspace.heed("test")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("there are no tests"), "\(outcome.errors)")
  }

  @Test func `Rules with a mistake are not tested`() throws {
    let workspace = try Workspace()
    try workspace.replace("company: Acme", with: "compny: Acme", in: "rules/heed.yml")
    let outcome = try workspace.heed("test")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("did you mean 'company'?"))
  }

  @Test func `Tests are found from any folder and outside of the workspace`() throws {
    let workspace = try failing()
    let outside = try TemporaryFolder()
    try Data("tests:\n  - { given: { nps: 9 }, expect: { rule: Promoter } }\n".utf8)
      .write(to: outside["mine.yml"])
    let outcome = try workspace.heed("test", outside["mine.yml"].path)
    #expect(outcome.output == "The one test passed.\n")
    let inside = try workspace.heed("test", workspace["rules/tests/new.yml"].path)
    #expect(inside.output.hasPrefix("rules/tests/new.yml:4"))
  }

  @Test func `Less coverage than is wanted ends with code 1`() throws {
    let workspace = try Workspace()
    let enough = try workspace.heed("test", "--coverage-at-least", "10")
    #expect(enough.status == 0)
    #expect(enough.output.contains("\nCoverage: "))
    let tooLittle = try workspace.heed(
      "test", "rules/tests/decisions.yml", "--coverage-at-least", "99.9")
    #expect(tooLittle.status == 1)
    #expect(tooLittle.output.hasSuffix("That is less than the 99.9 % asked for.\n"))
    #expect(try workspace.heed("test", "--coverage-at-least", "101").status == 64)
    let json = try JSONValue(try workspace.heed("test", "--coverage", "--format", "json").output)
    #expect(json["coverage"]?["percent"] != nil)
    let missing = json["coverage"]?["missing"]?.elements ?? []
    let parts = json["coverage"]?["parts"]?.int ?? 0
    #expect(parts > 50)
    #expect(missing.count <= parts - (json["coverage"]?["reached"]?.int ?? parts))
    #expect(missing.allSatisfy { $0.keys == ["what", "file", "line", "message"] })
  }

  @Test func `Changes to the rules that no test notices are listed`() throws {
    let workspace = try Workspace()
    let outcome = try workspace.heed("test", "--mutate")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\nMutation: "))
    let json = try JSONValue(try workspace.heed("test", "--mutate", "--format", "json").output)
    let tried = json["mutation"]?["tried"]?.int ?? 0
    #expect(tried > 300)
    #expect((json["mutation"]?["noticed"]?.int ?? 0) > tried / 2)
    let failing = try failing().heed("test", "--mutate")
    #expect(failing.output.hasSuffix("The rules are changed only when all tests pass.\n"))
  }

  @Test func `Tests are run again when a file changes`() throws {
    let workspace = try Workspace()
    let program = try workspace.start(["test", "--watch"])
    defer { program.kill() }
    try program.wait(for: "passed.", times: 1)
    try workspace.write(
      "tests:\n  - { given: { nps: 9 }, expect: { priority: P1 } }\n", to: "rules/tests/new.yml")
    try program.wait(for: "priority: expected P1, got P4", times: 1)
    // Half a file, which is there for as long as an editor takes.
    try workspace.write("tests:\n  - { given: { nps:", to: "rules/tests/new.yml")
    try program.wait(for: "---\n", times: 3)
    // A file that is put in place of the other, as many editors do.
    try workspace.write(
      "tests:\n  - { given: { nps: 9 }, expect: { priority: P4 } }\n", to: "rules/tests/.new")
    let files = (workspace["rules/tests/.new"].path, workspace["rules/tests/new.yml"].path)
    #expect(rename(files.0, files.1) == 0)
    try program.wait(for: "passed.", times: 2)
    try FileManager.default.removeItem(at: workspace["rules/heed.yml"])
    try program.wait(for: "rules/heed.yml", times: 1, on: "errors")
    program.kill()
    let outcome = try program.outcome(within: .seconds(10))
    #expect(outcome.errors.contains("rules/tests/new.yml:"))
    #expect(outcome.errors.contains("rules/heed.yml"))
  }
}

extension RunningProgram {
  private struct Silence: Error {
    let printed: String
  }

  /// Waits until a text has been printed so many times.
  ///
  /// - Throws: when that takes over a minute.
  fileprivate func wait(for text: String, times: Int, on stream: String = "output") throws {
    let end = ContinuousClock.now + .seconds(60)
    while try printed(on: stream).components(separatedBy: text).count <= times {
      guard ContinuousClock.now < end else { throw Silence(printed: try printed(on: stream)) }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }
}

extension Workspace {
  /// The numbers of the lines that are just these, from 1.
  fileprivate func lines(of path: String, beginning wanted: [String]) throws -> [Int] {
    let lines = try text(path).components(separatedBy: "\n")
    return try wanted.map { try #require(lines.firstIndex(of: $0), "\($0)") + 1 }
  }
}
