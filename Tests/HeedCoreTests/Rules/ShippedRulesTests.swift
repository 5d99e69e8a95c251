import LocatedYAML
import Testing

@testable import HeedCore

/// The rules that come with heed do what their own examples and tests say.
struct ShippedRulesTests {
  @Test func everyExampleMatchesOrNotAsItSays() throws {
    let workspace = try ShippedWorkspace()
    let rules = workspace.configuration.triage.decider.rules.rules
    #expect(rules.count >= 20)
    for rule in rules {
      #expect(!rule.examples.isEmpty, "\(rule.name)")
      for example in rule.examples {
        let decision = try workspace.decision(example.given)
        #expect(
          (decision.rule == rule.name) == example.matches,
          "\(rule.name), line \(example.location.line): decided by \(decision.rule)")
      }
    }
  }

  @Test func everyTestOfDecisionsHolds() throws {
    let workspace = try ShippedWorkspace()
    var diagnostics = Diagnostics()
    let root = try #require(
      workspace.files.requiredYAML("rules/tests/decisions.yml", into: &diagnostics))
    let tests = try #require(root.mapping?.first { $0.key == "tests" }?.value.sequence)
    #expect(tests.count >= 20)
    for test in tests {
      let entries = Dictionary(
        (test.mapping ?? []).map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
      #expect(Set(entries.keys) == ["given", "expect"])
      let given = GivenReader(vocabulary: workspace.vocabulary).values(
        try #require(entries["given"]), into: &diagnostics)
      let decision = try workspace.decision(given)
      for expected in try #require(entries["expect"]?.mapping) {
        let texts = expected.value.sequence?.compactMap(\.scalar)
        #expect(
          try workspace.value(of: expected.key, in: decision) == texts ?? [expected.value.summary],
          "line \(expected.keyMark.line), decided by \(decision.rule)")
      }
    }
    #expect(diagnostics.all.isEmpty, "\(diagnostics.all)")
  }
}
