import ArgumentParser
import HeedCore
import HeedWorkspace

struct SendResolveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Enters what became of a letter of which nobody knew whether it was sent.",
    usage: """
      heed send resolve RESPONSE --sent [options]
      heed send resolve RESPONSE --again [options]
      """,
    discussion: """
      Look at the mail server's log, or ask the customer. With --again the letter waits for review \
      again.
      """)

  @Argument(help: "The id of the response, as 'heed send' shows it.")
  var response: String

  @Option(help: "Its source, where several have a response of that id.")
  var source: String?

  @Flag(help: "The customer has the letter.")
  var sent = false

  @Flag(help: "The customer does not have it: let it be approved and sent again.")
  var again = false

  @Option(help: "Who you are. Default: HEED_USER, or else the name you are logged in by.")
  var by: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if sent == again { throw ValidationError("give --sent or --again") }
  }

  func run() async throws {
    try await Failure.handling(common.terminal) {
      let workspace = try common.openWorkspace()
      let (_, configuration) = try common.configuration(of: workspace)
      try SendSettleJob(
        workspace: workspace, configuration: configuration, now: common.instant
      ).settle(response, source: source, wasSent: sent, by: try Actor.name(by))
    }
    try common.terminal.show(
      sent
        ? "\(response): the letter counts as sent."
        : "\(response): the letter waits for review again.")
  }
}
