import ArgumentParser
import HeedCore
import HeedWorkspace

struct ReviewListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the letters that wait, the most urgent first, like beside like.",
    usage: "heed review list [options]")

  @OptionGroup var options: ReviewOptions

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let (items, zone) = try await Failure.handling(common.terminal) {
      let (job, configuration) = try common.reviewJob(for: .looking)
      return (try job.walk(options.filter).items, configuration.settings.timeZone)
    }
    switch common.format {
    case .json: try common.terminal.print(items.map(ReviewItemJSON.init).json())
    case .table:
      try common.terminal.show(ReviewTable(items, zone: zone, width: common.terminal.width).text)
    }
  }
}
