import TextMatching

/// Everything that can be found out about the rules of a workspace without a response.
struct RuleAnalysis {
  private let configuration: Configuration
  private let context: ResponseSpace.Context
  private let tests: [TestCase]
  private let finder: WitnessFinder
  private let showsAllOverlaps: Bool

  /// A second or two.
  private static let steps = 40_000_000

  /// - Throws: `PatternSetError` when there is no memory for scanning.
  init(
    _ configuration: Configuration, tests: [TestCase], now: Instant, showsAllOverlaps: Bool
  ) throws(PatternSetError) {
    self.configuration = configuration
    self.tests = tests
    self.showsAllOverlaps = showsAllOverlaps
    finder = try WitnessFinder(configuration, now: now)
    context = try ResponseSpace.Context(configuration, now: now)
  }

  func findings() -> [Diagnostic] {
    let rules = configuration.triage.decider.rules
    return (rules.rules + rules.also).flatMap { findings(of: $0) } + orderFindings(rules.rules)
  }

  /// What can be said of a rule by itself.
  private func findings(of rule: Rule) -> [Diagnostic] {
    let negatives = NegativeChoices(rule: rule).findings
    let condition = negatives.isEmpty ? ConditionCheck(rule, context).findings : []
    var scores = ScoreOfAnySurvey(rule, context)
    return negatives + condition + TextTestCheck(rule, context).findings + scores.findings()
  }

  /// What can be said of the rules in their order.
  private func orderFindings(_ rules: [Rule]) -> [Diagnostic] {
    var effort = Effort(steps: Self.steps)
    let space = RuleSpace(rules, context)
    let examples = TakenExamples(rules, finder: finder)
    let unreachable = UnreachableRules(
      rules, known: examples.reached, in: space, effort: &effort)
    var findings = unreachable.findings
    findings += examples.findings(among: unreachable.reachable)
    findings +=
      CatchAll(rules, reachable: unreachable.reachable, in: space, effort: &effort).findings
    findings +=
      UncoveredResponses(
        configuration, in: space, tests: tests, finder: finder, effort: &effort
      ).findings
    findings +=
      Disagreements(
        configuration, in: space, reachable: unreachable.reachable, tests: tests,
        showsAll: showsAllOverlaps, finder: finder, effort: &effort
      ).findings
    if effort.isExceeded { findings.append(Self.unexamined(configuration)) }
    return findings
  }

  /// Tells that some questions about the rules remained without an answer.
  static func unexamined(_ configuration: Configuration) -> Diagnostic {
    Diagnostic(
      "not-examined", .warning,
      at: configuration.triage.decider.rules.rules.first?.location,
      "the rules are too entangled to look at all of their combinations: some that never match may "
        + "not be told",
      help: "rules that ask for fewer things at once, or are split by survey, are looked at sooner")
  }
}
