import Testing

@testable import HeedCore

/// The examples of rules, as tests.
struct ExampleTests {
  private func run(_ examples: [String]) throws -> TestRun {
    let lines = examples.map { "      - \($0)\n" }.joined()
    return try TestTrial(
      file: nil,
      rules: """
        rules:
          - rule: Leaving
            when: { topics: leaving }
            then: { priority: P1, template: hello }
          - rule: Unhappy
            when: { nps: 0..6 }
            then: { priority: P2, template: hello }
            examples:
        \(lines)
          - otherwise: { priority: P2, template: hello }
        """
    ).run()
  }

  @Test(arguments: [
    ("{ given: { nps: 6 } }", true),
    ("{ given: { nps: 7 } }", false),
    ("{ given: { nps: 7 }, matches: no }", true),
    ("{ given: { nps: 6 }, matches: no }", false),
    ("{ given: { nps: 6, comment: We cancel. } }", false),
    // Decided by another rule, but it does match: the example says what is not so.
    ("{ given: { nps: 6, comment: We cancel. }, matches: no }", false),
  ])
  func anExampleHolds(_ example: String, _ passes: Bool) throws {
    let run = try run([example])
    #expect(run.results.map(\.hasPassed) == [passes])
  }

  @Test func anExampleIsDecidedByItsVeryRule() throws {
    let result = try #require(try run(["{ given: { nps: 6, comment: We cancel. } }"]).failed.first)
    #expect(
      result.differences == [Difference(property: "rule", expected: "Unhappy", actual: "Leaving")])
    #expect(result.miss?.taker.name == "Leaving")
    #expect(result.test.location.line == 9)
  }

  @Test func anExampleThatMustNotMatchSaysWhyItDoes() throws {
    let result = try #require(try run(["{ given: { nps: 6 }, matches: no }"]).failed.first)
    #expect(result.differences == [Difference(property: "matches", expected: "no", actual: "yes")])
    #expect(result.miss?.grounds.map(\.condition) == ["survey: nps", "score: 0..6"])
  }
}
