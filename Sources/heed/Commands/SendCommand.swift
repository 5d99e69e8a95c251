import ArgumentParser
import HeedCore
import HeedDelivery
import HeedLedger
import HeedWorkspace

struct SendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Sends what was approved; shows what it would do unless --yes.",
    usage: """
      heed send [--yes] [options]
      heed send resolve RESPONSE [options]
      """,
    discussion: """
      Each letter leaves at most once: stop it at any time, and run it again. A letter of which \
      nobody knows whether the server took it is not sent again by itself; 'heed send resolve' says \
      what became of it.
      """,
    subcommands: [SendResolveCommand.self])

  @Flag(help: "Send; without it, only show what would be sent.")
  var yes = false

  @Option(help: "The server, in place of that of rules/heed.yml: smtp://127.0.0.1:2525.")
  var smtp: String?

  @Option(help: "Send so many letters at most.")
  var limit: Int?

  @Option(help: "Send copies to this address instead; nothing counts as sent.")
  var toMe: CopyAddress?

  @Option(help: "So many letters in a time at most: 30/minute, 2/second, 500/hour.")
  var rate: SendingRate?

  @Option(help: "Only while the customer's clock shows such a time: 9-18, 08:30-17:00.")
  var withinHours: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is a number from 1 on") }
    if let withinHours, DayHours(withinHours) == nil {
      throw ValidationError("'\(withinHours)' is not part of a day; write it as 9-18")
    }
  }

  func run() async throws {
    let terminal = common.terminal
    let (outcome, zone) = try await Failure.handling(terminal) {
      let workspace = try common.openWorkspace()
      let (_, configuration) = try common.configuration(of: workspace)
      try common.enterHandDecisions(workspace, configuration)
      let job = SendJob(
        workspace: workspace, configuration: configuration, options: options,
        clock: RunningClock(at: common.instant))
      return (
        try await perform(job, configuration.settings, workspace), configuration.settings.timeZone
      )
    }
    switch common.format {
    case .json: try terminal.print(SendJSON(outcome).json())
    case .table: try terminal.show(SendText(outcome, zone: zone, width: terminal.width).text)
    }
    try terminal.showEnd(of: outcome.report)
    if outcome.report.interruption != nil { throw ExitCode(2) }
    if outcome.isUnfortunate { throw ExitCode(1) }
  }

  private var options: SendOptions {
    var options = SendOptions()
    options.limit = limit
    options.pause = rate?.pause ?? .zero
    options.hours = withinHours.flatMap(DayHours.init)
    return options
  }

  private func perform(
    _ job: SendJob, _ settings: Settings, _ workspace: Workspace
  ) async throws -> SendOutcome {
    let route = try yes || smtp != nil ? MailRoute(smtp, settings, workspace) : nil
    guard yes, let route else {
      return SendOutcome(
        .plan(copiesTo: toMe?.text, inEarnest: inEarnest),
        try toMe.map { try job.planCopies(to: $0.wire) } ?? job.plan(), try job.unknownLetters())
    }
    if let toMe {
      return try await job.sendCopies(to: toMe, by: route, showing: common.terminal)
    }
    return try await job.send(by: route, showing: common.terminal)
  }
}
