import Testing

@testable import HeedCore

/// A small workspace with rules and tests, and what came of running them.
struct TestTrial {
  let suite: TestSuite
  private let configuration: Configuration
  private let files: WorkspaceFiles

  /// Reads a workspace.
  ///
  /// - Parameters:
  ///   - tests: what stands under `tests:` in `rules/tests/decisions.yml`, a test a line.
  ///   - rules: `rules/triage.yml`; nil for the rules of `TestTrial.rules`.
  /// - Throws: when the rules can't be read.
  init(_ tests: [String], rules: String? = nil) throws {
    try self.init(
      file: "tests:\n" + tests.map { "  - \($0)\n" }.joined(), rules: rules ?? Self.rules)
  }

  /// Reads a workspace with this text as its file of tests; none when it is nil.
  ///
  /// - Throws: when the rules can't be read.
  init(file: String?, rules: String = Self.rules) throws {
    var workspace = TestWorkspace(["rules/triage.yml": rules])
    if let file { workspace["rules/tests/decisions.yml"] = file }
    configuration = try workspace.configuration()
    files = WorkspaceFiles(workspace.files)
    suite = TestSuite(files, configuration)
  }

  func run(mutates: Bool = false) throws -> TestRun {
    let errors = suite.diagnostics.all.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors)")
    return try TestRun(
      suite.tests, configuration, files: files, now: TestWorkspace.now, mutates: mutates)
  }

  /// The differences of all tests, such as `priority: expected P1, got P2`.
  func differences() throws -> [String] {
    try run().failed.flatMap(\.differences).map {
      "\($0.property): expected \($0.expected), got \($0.actual)"
    }
  }

  /// What is wrong or odd, such as `unknown-key at 2:5: 'expct' is not a key of a test`.
  var findings: [String] {
    suite.diagnostics.sorted.map { finding in
      let place = finding.location.map { " at \($0.line):\($0.column)" } ?? ""
      return "\(finding.code)\(place): \(finding.message)" + (finding.help.map { " | \($0)" } ?? "")
    }
  }

  /// Rules without examples.
  static let rules = """
    rules:
      - rule: Large account that is leaving
        when:
          topics: leaving
          any:
            - plan: [enterprise, business]
            - account_value: at least 50000
          none:
            - band: promoter
        then: { priority: P1, template: hello, owner: { column: manager, otherwise: kim }, tags: [churn] }
      - rule: Leaving
        when: { topics: leaving }
        then: { priority: P2, template: hello, owner: chen, respond_within: 2 hours }
      - rule: Unhappy
        when: { nps: 0..6 }
        then: { priority: P2, template: hello, review: when in doubt }
      - otherwise: { priority: P2, skip: nothing to say, owner: kim }
    also:
      - also: Billing
        when: { topics: billing }
        then: { tags: [billing], notify: [maria] }
    """
}
