import ArgumentParser
import HeedWorkspace

struct BouncesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bounces", abstract: "Reads what came back: mail that bounced, and replies.",
    usage: "heed bounces FILE... [options]",
    discussion: """
      A letter that can't be delivered is owed again, and an address that is no good is not written \
      to any more. When a customer writes back, letters that still wait for them are cancelled. \
      Automatic replies change nothing. Messages are neither moved nor marked, and reading them again \
      changes nothing.
      """)

  @Argument(help: "Files with one message or many (mbox), or folders of them (Maildir).")
  var files: [String]

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let report = try await Failure.handling(common.terminal) {
      let workspace = try common.openWorkspace()
      let (_, configuration) = try common.configuration(of: workspace)
      try common.enterHandDecisions(workspace, configuration)
      return try IncomingJob(
        workspace: workspace, configuration: configuration, now: common.instant
      ).read(files)
    }
    switch common.format {
    case .json: try common.terminal.print(IncomingReportJSON(report).json())
    case .table:
      try common.terminal.show(IncomingReportText(report, width: common.terminal.width).text)
    }
    try await Failure.handling(common.terminal) {
      if let failure = report.failure { throw failure }
    }
    if report.isUnfortunate { throw ExitCode(1) }
  }
}
