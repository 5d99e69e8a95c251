import ArgumentParser
import HeedWorkspace

struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Prints everything that happened to a case: what, when, who and why.",
    usage: "heed log RESPONSE [options]")

  @Argument(help: "The id of the response, as 'heed deadlines' shows it.")
  var response: String

  @Option(help: "Its source, where several have a response of that id.")
  var source: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let (log, zone) = try await Failure.handling(common.terminal) {
      let workspace = try common.openWorkspace()
      let (_, configuration) = try common.configuration(of: workspace)
      let log = try CaseLogJob(workspace: workspace, configuration: configuration)
        .log(of: response, source: source, now: common.instant)
      return (log, configuration.settings.timeZone)
    }
    switch common.format {
    case .json: try common.terminal.print(CaseLogJSON(log).json())
    case .table: try common.terminal.show(CaseLogText(log, zone: zone).text)
    }
  }
}
