import ArgumentParser
import HeedCore
import HeedDelivery
import HeedWorkspace

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Reads new responses, decides, writes letters and opens deadlines.",
    usage: """
      heed run FILE... [options]
      heed run --held [options]
      """,
    discussion: """
      Run it again, or kill it half-way and run it again: nothing is lost and nothing doubled. \
      Rows that can't be used are kept in outbox/rejected-rows/, to be corrected and read again. \
      With --send, letters leave at once whose rules say that nobody needs to read them.
      """)

  @Argument(help: "Exports: CSV, JSON Lines or a JSON list; - reads standard input.")
  var files: [String] = []

  @Flag(
    help: "Read nothing; only try again the letters that are held, which every run does first.")
  var held = false

  @Option(help: "The source in rules/sources/, when it isn't to be recognised by the header.")
  var source: String?

  @Flag(help: "Show what would happen; write nothing.")
  var dryRun = false

  @Flag(help: "End with exit code 1 when rows were rejected.")
  var strict = false

  @Flag(
    help: "Then send the letters whose rules want nobody to read them."
  )
  var send = false

  @Option(help: "With --send: the server, in place of that of rules/heed.yml.")
  var smtp: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if files.isEmpty, !held {
      throw ValidationError("name the exports to read; - reads standard input")
    }
    if !files.isEmpty, held {
      throw ValidationError("--held reads no exports; every run does it first")
    }
    if held, dryRun { throw ValidationError("--held can't be tried with --dry-run") }
    if send, dryRun { throw ValidationError("--dry-run writes nothing, and so sends nothing") }
    if smtp != nil, !send { throw ValidationError("--smtp says how --send sends") }
  }

  func run() async throws {
    let terminal = common.terminal
    let (summary, sending, zone) = try await Failure.handling(terminal) {
      let workspace = try common.openWorkspace()
      let (workspaceFiles, configuration) = try common.configuration(of: workspace)
      let job = RunJob(
        workspace: workspace, files: workspaceFiles, configuration: configuration,
        options: RunOptions(
          files: files, source: source, now: common.instant, isDryRun: dryRun))
      if !dryRun { try common.enterHandDecisions(workspace, configuration) }
      // Before anything is done, as without a way to send nothing is to be done.
      let route = send ? try MailRoute(smtp, configuration.settings, workspace) : nil
      let bar = ProgressBar(terminal: terminal)
      defer { bar.clear() }
      let summary = try await job.run(
        warn: { terminal.show([$0]) }, progress: { bar.show($0) })
      var sending: SendOutcome?
      if let route {
        sending = await UnattendedSending(configuration, workspace, common).send(by: route)
      }
      return (summary, sending, configuration.settings.timeZone)
    }
    switch common.format {
    case .json: try terminal.print(RunSummaryJSON(summary, sending: sending).json())
    case .table:
      let text = RunSummaryText(summary, zone: zone, isDryRun: dryRun).text
      let sent = sending.map {
        "\n\nWithout review:\n\n" + SendText($0, zone: zone, width: terminal.width).text
      }
      try terminal.show(text + (sent ?? ""))
    }
    if let report = sending?.report { try terminal.showEnd(of: report) }
    if sending?.isUnfortunate == true { throw ExitCode(1) }
    if strict, summary.rejected > 0 { throw ExitCode(1) }
  }
}
