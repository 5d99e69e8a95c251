import ArgumentParser
import HeedCore
import HeedDelivery
import HeedWorkspace

struct SendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Sends what was approved; shows what it would do unless --yes.",
    discussion: """
      Each letter leaves at most once, whatever happens meanwhile. Kill it at any time and run it \
      again.
      """)

  @Flag(help: "Send; without it, only show what would be sent.")
  var yes = false

  @Option(help: "The server, in place of that of rules/heed.yml: smtp://127.0.0.1:2525.")
  var smtp: String?

  @Option(help: "Send so many letters at most.")
  var limit: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is a number from 1 on") }
  }

  func run() async throws {
    let terminal = common.terminal
    let (report, zone) = try await Failure.handling(terminal) {
      let workspace = try common.openWorkspace()
      let (_, configuration) = try common.configuration(of: workspace)
      var options = SendOptions()
      options.limit = limit
      let job = SendJob(
        workspace: workspace, configuration: configuration, options: options,
        clock: SendClock(at: common.instant))
      guard yes else { return (try job.plan(), configuration.settings.timeZone) }
      let server = try MailRoute(smtp, configuration.settings)
      let report = try job.send(by: server.transport(), named: server.name) { _, _ in true }
      return (report, configuration.settings.timeZone)
    }
    try terminal.print(SendText(report, zone: zone, isDryRun: !yes).text)
    if let failure = report.failure {
      terminal.show([Diagnostic("mail", failure.message, help: failure.help)])
      throw ExitCode(1)
    }
  }
}
