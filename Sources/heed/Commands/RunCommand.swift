import ArgumentParser
import HeedCore
import HeedWorkspace

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Reads new responses, decides, writes letters and opens deadlines.",
    discussion: """
      Run it again, or kill it half-way and run it again: nothing is lost and nothing doubled. \
      Rows that can't be used are kept in outbox/rejected-rows/, to be corrected and read again.
      """)

  @Argument(help: "Exports: CSV, JSON Lines or a JSON list; - reads standard input.")
  var files: [String]

  @Option(help: "The source in rules/sources/, when it isn't to be recognised by the header.")
  var source: String?

  @Flag(help: "Show what would happen; write nothing.")
  var dryRun = false

  @Flag(help: "End with exit code 1 when rows were rejected.")
  var strict = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let terminal = common.terminal
    let (summary, zone) = try await Failure.handling(terminal) {
      let workspace = try common.openWorkspace()
      let (workspaceFiles, configuration) = try common.configuration(of: workspace)
      let job = RunJob(
        workspace: workspace, files: workspaceFiles, configuration: configuration,
        options: RunOptions(
          files: files, source: source, now: common.instant, isDryRun: dryRun))
      let bar = ProgressBar(terminal: terminal)
      defer { bar.clear() }
      let summary = try await job.run(
        warn: { terminal.show([$0]) }, progress: { bar.show($0) })
      return (summary, configuration.settings.timeZone)
    }
    switch common.format {
    case .json: try terminal.print(RunSummaryJSON(summary).json())
    case .table: try terminal.print(RunSummaryText(summary, zone: zone, isDryRun: dryRun).text)
    }
    if strict, summary.rejected > 0 { throw ExitCode(1) }
  }
}
