import Foundation
import TestSupport
import Testing

/// A slip in what letters are asked for by is not taken for nothing to do.
struct ReviewFilterTests {
  @Test(arguments: [
    (["--template", "nosuch"], "there is no template 'nosuch'", "detractor-recovery"),
    (["--template", "low-cast"], "there is no template 'low-cast'", "did you mean 'low-csat'?"),
    (
      ["--rule", "nosuch"], "there is no rule 'nosuch' in rules/triage.yml",
      "there are, among others, 'Somebody may be in danger', "
    ),
    (["--rule", "otherwize"], "there is no rule 'otherwize'", "did you mean 'otherwise'?"),
    (["--language", "cn"], "no letter is written in 'cn'", "there are en, zh, zh-Hans"),
    (["--language", "zh-Hant"], "no letter is written in 'zh-Hant'", "did you mean 'zh-Hans'?"),
    (["--language", "e"], "no letter is written in 'e'", "there are en"),
    (["--priority", "P7"], "there is no priority 'P7'", "there are P1"),
    (["--owner", "suport"], "there is no person 'suport'", "did you mean 'support'?"),
  ])
  func `What is not known is said so, with what there is`(
    _ options: [String], message: String, help: String
  ) throws {
    let written = try ReviewTrial().workspace
    for workspace in [written, try Workspace()] {
      let outcome = try workspace.heed(["review", "list", "--now", ReviewTrial.now] + options)
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
      #expect(outcome.errors.contains(help), "\(outcome.errors)")
    }
  }

  @Test(arguments: [
    ["--template", "low-csat"], ["--rule", "otherwise"], ["--rule", "Data is lost or damaged"],
    ["--language", "zh"], ["--language", "zh-Hans"],
  ])
  func `What is known and no letter has is no error`(_ options: [String]) throws {
    let workspace = try ReviewTrial().workspace
    let outcome = try workspace.heed(["review", "list", "--now", ReviewTrial.now] + options)
    #expect(outcome.status == 0 && outcome.output == "No letter waits for review.\n")
  }

  @Test func `A rule that is no more is known as long as a letter of it waits`() throws {
    let trial = try ReviewTrial()
    let items = try JSONValue(trial.heed("review", "--format", "json").output).elements
    let rule = try #require(items.first?["rule"]?.text)
    try trial.workspace.replace(
      "- rule: \(rule)\n", with: "- rule: Renamed\n", in: "rules/triage.yml")
    let list = try trial.heed("review", "list", "--rule", rule, "--format", "json")
    #expect(try JSONValue(list.output).elements.count == 1)
    try trial.heed("review", "reject", "r-1", "--because", "Answered.")
    try trial.heed("review", "list", "--rule", rule, status: 2)
  }
}
