import ArgumentParser
import HeedCore
import HeedWorkspace

struct ReviewUndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Takes a yes or a no back; the letters wait for review again.",
    usage: "heed review undo RESPONSE... [options]")

  @Argument(help: "The ids of the responses, as 'heed review' shows them.")
  var responses: [String]

  @Option(help: "Their source, where several have a response of that id.")
  var source: String?

  @Option(help: "Who you are. Default: HEED_USER, or else the name you are logged in by.")
  var by: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let items = try await Failure.handling(common.terminal) {
      let (job, _) = try common.reviewJob(for: .deciding)
      return try job.takeBack(responses.map { ($0, source) }, by: try Actor.name(by))
    }
    switch common.format {
    case .json: try common.terminal.print(items.map(ReviewItemJSON.init).json())
    case .table:
      try common.terminal.show(
        items.count == 1
          ? "1 letter waits for review again." : "\(items.count) letters wait for review again.")
    }
  }
}
