import ArgumentParser
import HeedCore
import HeedWorkspace

struct TestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the examples of the rules and the tests in rules/tests/.",
    usage: "heed test [FILE...] [options]",
    discussion: "Only what differs from what is expected is shown.")

  @Argument(help: "Only these files: rules with examples, or tests. Default: all there are.")
  var files: [String] = []

  @Flag(help: "Show which rules, branches and bands no test reaches.")
  var coverage = false

  @Option(
    help: ArgumentHelp(
      "End with exit code 1 when the tests reach less; implies --coverage.",
      valueName: "percent"))
  var coverageAtLeast: Double?

  @Flag(help: "Change the rules one at a time, and show the changes that no test notices.")
  var mutate = false

  @Option(help: ArgumentHelp("Also write the results as JUnit XML.", valueName: "file"))
  var junit: String?

  @Flag(help: "Run again whenever a file in rules/ or templates/ changes, until Ctrl-C.")
  var watch = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let coverageAtLeast, !(0...100).contains(coverageAtLeast) {
      throw ValidationError("'--coverage-at-least' takes a percentage from 0 to 100.")
    }
    if watch, common.format == .json {
      throw ValidationError("'--watch' is for people; leave out '--format json'.")
    }
  }

  func run() async throws {
    let workspace = try await Failure.handling(common.terminal) { try common.openWorkspace() }
    guard watch else { return try await runOnce(in: workspace) }
    for try await _ in WorkspaceChanges(workspace, others: files) {
      try common.terminal.print(TestWatchText.heading(at: common.instant))
      do {
        try await runOnce(in: workspace)
      } catch is ExitCode {
        // What is wrong is on the screen; saving a file brings the next try.
      }
    }
  }

  private func runOnce(in workspace: Workspace) async throws {
    let result = try await Failure.handling(common.terminal) {
      let result = try TestJob(workspace: workspace, now: common.instant)
        .run(files, mutates: mutate)
      if let junit, let run = result.run {
        let report = JUnitXML(run, seconds: result.seconds, now: common.instant)
        try ReportFile.write(report.text, to: junit)
      }
      return result
    }
    common.terminal.show(result.diagnostics, files: result.files)
    try show(result)
    guard let run = result.run else {
      common.terminal.note("No test was run.")
      throw ExitCode(2)
    }
    let isCovered = run.coverage.percent >= coverageAtLeast ?? 0
    if !run.failed.isEmpty || !isCovered { throw ExitCode(1) }
  }

  private func show(_ result: TestJob.Result) throws {
    let report = TestReport(
      showsCoverage: coverage || coverageAtLeast != nil, wantedCoverage: coverageAtLeast,
      isMutated: mutate)
    switch common.format {
    case .json:
      let report = TestReportJSON(result.run, report, findings: result.diagnostics)
      try common.terminal.print(report.json())
    case .table:
      guard let run = result.run else { return }
      let text = TestReportText(run, report, isQuiet: common.quiet).text
      if !text.isEmpty { try common.terminal.show(text) }
    }
  }
}

/// What is shown beside the tests that fail.
struct TestReport {
  let showsCoverage: Bool
  /// The percentage that must be reached; nil when any will do.
  let wantedCoverage: Double?
  let isMutated: Bool
}
