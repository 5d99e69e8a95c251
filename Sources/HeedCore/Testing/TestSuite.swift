import LocatedYAML

/// The tests of a workspace: the examples of its rules, and the files of `rules/tests/`.
package struct TestSuite: Sendable {
  /// In the order of the files.
  package let tests: [TestCase]
  /// What is wrong with the tests themselves; tests with errors can't be run.
  package let diagnostics: Diagnostics

  /// Gathers tests.
  ///
  /// - Parameters:
  ///   - files: the files of the workspace, with all others that are named in `paths`.
  ///   - configuration: what the files of the workspace say.
  ///   - paths: the files whose tests are wanted; nil for all there are.
  package init(_ files: WorkspaceFiles, _ configuration: Configuration, paths: [String]? = nil) {
    let rules = configuration.triage.decider.rules
    var reader = TestFileReader(
      vocabulary: RuleVocabulary(configuration, templates: TemplateSet.names(files)),
      rules: rules.rules.map(\.name) + [RuleSet.otherwiseName])
    var found = Diagnostics()
    var tests: [TestCase] = []
    let examples = rules.rules.enumerated().flatMap { number, rule in
      rule.examples.map { TestCase($0, of: rule, number: number) }
    }
    for path in paths ?? Self.paths(files) {
      if Self.isRuleFile(path) {
        let own = examples.filter { $0.location.file == path }
        if own.isEmpty, paths != nil { found.add(Self.noExamples(path)) }
        tests += own
      } else {
        let mistakes = found.all.count
        let root = files.yaml(path, into: &found)
        if found.all.count == mistakes { tests += reader.tests(root, file: path) }
      }
    }
    found.add(reader.diagnostics)
    found.add(TestCheck(configuration).diagnostics(tests))
    self.tests = tests
    diagnostics = found
  }

  /// The files of a workspace that hold tests, in the order in which they are run.
  package static func paths(_ files: WorkspaceFiles) -> [String] {
    let rules = files.paths(in: "rules", suffix: ".yml").filter(isRuleFile)
    return rules + files.paths(in: "rules/tests", suffix: ".yml")
  }

  /// Whether a file holds rules, with their examples.
  package static func isRuleFile(_ path: String) -> Bool {
    path == "rules/triage.yml" || path.hasPrefix("rules/triage/")
  }

  private static func noExamples(_ path: String) -> Diagnostic {
    Diagnostic(
      "empty-file", at: SourceLocation(file: path, line: 1, column: 1),
      "no rule of this file has examples",
      help: "write  examples:  under a rule, each with what is given")
  }
}

extension RuleVocabulary {
  /// The names that the files of a workspace declare.
  package init(_ configuration: Configuration, templates: [String]) {
    self.init(
      schema: configuration.schema, surveys: configuration.surveys,
      topics: configuration.triage.terms.topics.map(\.name),
      priorities: configuration.settings.priorities.map(\.name), templates: templates,
      offers: configuration.offers.map(\.name),
      people: configuration.people.map(\.id), zone: configuration.settings.timeZone)
  }
}
