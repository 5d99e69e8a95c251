import HeedCore

/// The results of tests as people read them: what differs, and a summary.
struct TestReportText {
  let text: String

  /// - Parameters:
  ///   - run: the results.
  ///   - report: what is shown beside the tests that fail.
  ///   - isQuiet: whether nothing is said when all is well.
  init(_ run: TestRun, _ report: TestReport, isQuiet: Bool) {
    var parts = run.failed.map { TestFailureText($0).lines.joined(separator: "\n") }
    if !isQuiet || !run.failed.isEmpty { parts.append(Self.summary(run)) }
    if report.showsCoverage {
      let coverage = CoverageText(run.coverage, wanted: report.wantedCoverage)
      if !isQuiet || !coverage.isReached {
        parts.append(coverage.lines.joined(separator: "\n"))
      }
    }
    if report.isMutated {
      parts.append(
        run.mutation.map { MutationText($0).lines.joined(separator: "\n") }
          ?? "The rules are changed only when all tests pass.")
    }
    text = parts.joined(separator: "\n\n")
  }

  private static func summary(_ run: TestRun) -> String {
    let count = run.results.count
    let failed = run.failed.count
    if failed == 0 { return count == 1 ? "The one test passed." : "All \(count) tests passed." }
    return "\(failed) of \(count) \(count == 1 ? "test" : "tests") failed."
  }
}
