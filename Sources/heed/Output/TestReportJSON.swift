import HeedCore

/// The results of tests as `heed test --format json` prints them.
struct TestReportJSON: Encodable {
  struct Failure: Encodable {
    let file: String
    let line: Int
    let name: Nullable<String>
    let given: String
    let differences: [Difference]
    /// Why another rule decided; absent when the rule is not what differs.
    let rule: Rule?
  }

  struct Difference: Encodable {
    let what: String
    let expected: String
    let got: String
  }

  struct Rule: Encodable {
    let expected: Place
    let decided: Place
    let failed: [Condition]
    let held: [Condition]
  }

  struct Place: Encodable {
    let rule: String
    let file: String
    let line: Int
  }

  struct Condition: Encodable {
    let condition: String
    let seen: String
    let file: String
    let line: Int
  }

  struct Coverage: Encodable {
    struct Missing: Encodable {
      let what: String
      let file: String
      let line: Int
      let message: String
    }

    let percent: Double
    let wanted: Nullable<Double>
    let reached: Int
    let parts: Int
    let missing: [Missing]
  }

  struct Mutation: Encodable {
    struct Change: Encodable {
      let change: String
      let rule: String
      let file: String
      let line: Int
      let message: String
    }

    let tried: Int
    let noticed: Int
    let withoutEffect: Int
    let unnoticed: [Change]
  }

  let passed: Int
  let failed: Int
  let failures: [Failure]
  /// What is odd about the tests themselves.
  let findings: [DiagnosticJSON]
  let coverage: Coverage?
  let mutation: Mutation?

  /// - Parameters:
  ///   - run: the results; nil when no test could be run.
  ///   - report: what is shown beside the tests that fail.
  ///   - findings: what is wrong with the files or odd about the tests.
  init(_ run: TestRun?, _ report: TestReport, findings: [Diagnostic]) {
    let failed = run?.failed ?? []
    passed = (run?.results.count ?? 0) - failed.count
    self.failed = failed.count
    failures = failed.map(Failure.init)
    self.findings = findings.map(DiagnosticJSON.init)
    coverage =
      report.showsCoverage
      ? run.map { Coverage($0.coverage, wanted: report.wantedCoverage) } : nil
    mutation = run?.mutation.map(Mutation.init)
  }
}

extension TestReportJSON.Failure {
  init(_ result: TestResult) {
    let test = result.test
    self.init(
      file: test.location.file, line: test.location.line, name: Nullable(test.name),
      given: test.summary,
      differences: result.differences.map {
        TestReportJSON.Difference(what: $0.property, expected: $0.expected, got: $0.actual)
      },
      rule: result.miss.map(TestReportJSON.Rule.init))
  }
}

extension TestReportJSON.Rule {
  init(_ miss: RuleMiss) {
    self.init(
      expected: TestReportJSON.Place(miss.expected), decided: TestReportJSON.Place(miss.taker),
      failed: miss.failed.map(TestReportJSON.Condition.init),
      held: miss.grounds.map(TestReportJSON.Condition.init))
  }
}

extension TestReportJSON.Place {
  init(_ rule: RuleMiss.NamedRule) {
    self.init(rule: rule.name, file: rule.location.file, line: rule.location.line)
  }
}

extension TestReportJSON.Condition {
  init(_ finding: RuleMiss.Finding) {
    self.init(
      condition: finding.condition, seen: finding.seen, file: finding.location.file,
      line: finding.location.line)
  }
}

extension TestReportJSON.Coverage {
  init(_ coverage: HeedCore.Coverage, wanted: Double?) {
    self.init(
      percent: coverage.percent, wanted: Nullable(wanted),
      reached: coverage.items.count(where: \.isReached), parts: coverage.items.count,
      missing: coverage.missing.map {
        Missing(
          what: $0.part.name, file: $0.location.file, line: $0.location.line,
          message: $0.part.message)
      })
  }
}

extension TestReportJSON.Mutation {
  init(_ report: MutationReport) {
    self.init(
      tried: report.tried, noticed: report.noticed, withoutEffect: report.withoutEffect,
      unnoticed: report.unnoticed.map {
        Change(
          change: $0.effect.name, rule: $0.rule, file: $0.location.file, line: $0.location.line,
          message: "no test notices if in '\($0.rule)' \(MutantWording([$0]).text)")
      })
  }
}
