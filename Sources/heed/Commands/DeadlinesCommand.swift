import ArgumentParser
import HeedCore
import HeedWorkspace

struct DeadlinesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadlines",
    abstract: "Lists what is due: overdue first, then at risk, then the rest by urgency.")

  @Flag(help: "Only what is overdue.")
  var overdue = false

  @Flag(help: "Only what is at risk.")
  var atRisk = false

  @Flag(help: "End with exit code 1 when something is overdue.")
  var failIfOverdue = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let (all, zone) = try await Failure.handling(common.terminal) {
      let workspace = try common.openWorkspace()
      let (_, configuration) = try common.configuration(of: workspace)
      let job = DeadlinesJob(
        workspace: workspace, configuration: configuration, now: common.instant)
      return (try job.list(), configuration.settings.timeZone)
    }
    let shown = all.filter { wanted.isEmpty || wanted.contains($0.state) }
    switch common.format {
    case .json: try common.terminal.print(shown.map(DeadlineJSON.init).json())
    case .table:
      try common.terminal.print(
        DeadlineTable(shown, zone: zone, now: common.instant).text)
    }
    if failIfOverdue, all.contains(where: { $0.state == .overdue }) { throw ExitCode(1) }
  }

  private var wanted: Set<DeadlinesJob.State> {
    Set((overdue ? [.overdue] : []) + (atRisk ? [.atRisk] : []))
  }
}
