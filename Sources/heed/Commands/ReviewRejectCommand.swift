import ArgumentParser
import HeedCore
import HeedWorkspace

struct ReviewRejectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Says no to letters; their deadlines stay.",
    usage: "heed review reject RESPONSE... --because WHY [options]",
    discussion: "The customer still needs an answer: enter it with 'heed resolve', once given.")

  @Argument(help: "The ids of the responses, as 'heed review' shows them.")
  var responses: [String]

  @Option(help: "Their source, where several have a response of that id.")
  var source: String?

  @Option(help: "Why, in your own words; it is kept in the log.")
  var because: String

  @Option(help: "Who you are. Default: HEED_USER, or else the name you are logged in by.")
  var by: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if because.allSatisfy(\.isWhitespace) {
      throw ValidationError("--because must say something")
    }
  }

  func run() async throws {
    let items = try await Failure.handling(common.terminal) {
      let (job, _) = try common.reviewJob(for: .deciding)
      return try job.reject(
        responses.map { ($0, source) }, by: try Actor.name(by), because: because)
    }
    switch common.format {
    case .json: try common.terminal.print(items.map(ReviewItemJSON.init).json())
    case .table:
      try common.terminal.show(
        items.count == 1
          ? "Rejected 1 letter; its deadline stays."
          : "Rejected \(items.count) letters; their deadlines stay.")
    }
  }
}
