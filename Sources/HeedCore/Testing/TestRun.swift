import TextMatching

/// Runs tests: reads each response once and holds the decision against what is expected.
package struct TestRun: Sendable {
  /// In the order of the tests.
  package private(set) var results: [TestResult] = []
  /// What the tests reach.
  package private(set) var coverage: Coverage
  /// What becomes of the tests when the rules are changed; nil when it was not asked for, or when
  /// some fail already.
  package private(set) var mutation: MutationReport?

  private let verdicts: Verdicts

  /// Runs tests.
  ///
  /// - Parameters:
  ///   - tests: the tests, none of which has a mistake in it.
  ///   - configuration: the rules that they are held against.
  ///   - files: the files that the configuration was read from, for the places of bands.
  ///   - now: when a response was given that does not say so.
  ///   - mutates: whether the rules are changed, too, to see which tests notice.
  /// - Throws: `PatternSetError` when there is no memory for reading comments.
  package init(
    _ tests: [TestCase], _ configuration: Configuration, files: WorkspaceFiles, now: Instant,
    mutates: Bool = false
  ) throws(PatternSetError) {
    verdicts = Verdicts(configuration)
    coverage = Coverage(configuration, files: files)
    var trial = mutates ? MutationTrial(configuration, files: files) : nil
    let given = GivenResponse(schema: configuration.schema, surveys: configuration.surveys)
    var facts = try Facts(terms: configuration.triage.terms, now: now)
    for test in tests {
      let response = given.response(test.given, now: now)
      facts.now = response.submittedAt ?? now
      facts.read(response)
      let match = configuration.triage.decider.firstMatch(facts)
      let additions = configuration.triage.decider.additions(facts)
      coverage.note(test, facts, match: match, additions: additions)
      results.append(result(test, facts, match: match, additions: additions))
      trial?.note(test, facts, match: match, additions: additions)
    }
    if failed.isEmpty { mutation = trial?.report }
  }

  package var failed: [TestResult] {
    results.filter { !$0.hasPassed }
  }

  private func result(
    _ test: TestCase, _ facts: borrowing Facts, match: Int?, additions: [Int]
  ) -> TestResult {
    switch test.claim {
    case .noMatch(let rule):
      guard verdicts.matches(rule, facts) else {
        return TestResult(test: test, differences: [], miss: nil)
      }
      return TestResult(
        test: test,
        differences: [Difference(property: "matches", expected: "no", actual: "yes")],
        miss: verdicts.match(of: rule, takenBy: match, facts))
    case .decision(let expectations):
      let verdict = verdicts.verdict(match: match, additions: additions)
      let differences = verdicts.differences(expectations, verdict, facts)
      let expected = expectations.first { $0.property == .decision(.rule) }
      let isWrongRule = differences.contains { $0.property == DecisionPart.rule.rawValue }
      guard let expected, isWrongRule else {
        return TestResult(test: test, differences: differences, miss: nil)
      }
      return TestResult(
        test: test, differences: differences,
        miss: verdicts.miss(of: expected, takenBy: match, facts))
    }
  }
}

extension Response {
  /// When the customer answered.
  fileprivate var submittedAt: Instant? {
    if case .instant(let time) = self[.submittedAt] { time } else { nil }
  }
}
