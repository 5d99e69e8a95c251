import ArgumentParser
import HeedCore
import HeedWorkspace

struct ReviewEditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Opens a letter's subject and text in your editor.",
    usage: "heed review edit RESPONSE [options]",
    discussion: """
      The page that the customer sees is changed in the same places. The letter waits for review, \
      also when it was approved before.
      """)

  @Argument(help: "The id of the response, as 'heed review' shows it.")
  var response: String

  @Option(help: "Its source, where several have a response of that id.")
  var source: String?

  @Flag(help: "Where the page can't be changed so, send plain text without it.")
  var plain = false

  @Option(help: "Who you are. Default: HEED_USER, or else the name you are logged in by.")
  var by: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let (isChanged, item) = try await Failure.handling(common.terminal) {
      let (job, _) = try common.reviewJob(for: .session)
      let edit = ReviewEdit(
        job: job, terminal: common.terminal, actor: try Actor.name(by), becomesPlain: plain)
      let isChanged = try edit.edit(try job.letter(response, source: source))
      return (isChanged, try job.letter(response, source: source).item)
    }
    switch common.format {
    case .json: try common.terminal.print(ReviewItemJSON(item).json())
    case .table:
      try common.terminal.show(
        isChanged
          ? "The letter to \(response) is changed. As it is now, it waits for review."
          : "Nothing was changed.")
    }
  }
}
