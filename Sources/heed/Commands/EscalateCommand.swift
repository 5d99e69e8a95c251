import ArgumentParser
import HeedCore
import HeedDelivery
import HeedWorkspace

struct EscalateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "escalate",
    abstract: "Writes mail to your team about what is at risk and what is overdue.",
    usage: "heed escalate [--dry-run] [options]",
    discussion: """
      One mail a person and run, into outbox/internal/. Each deadline is told once when it is at \
      risk, to its owner, and once when it is overdue, to the owner and whom the priority names \
      under escalate_to. Made to be run every few minutes.
      """)

  @Flag(help: "Show who would be told; write nothing.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let mails = try await Failure.handling(common.terminal) {
      let workspace = try common.openWorkspace()
      let (_, configuration) = try common.configuration(of: workspace)
      if !dryRun { try common.enterHandDecisions(workspace, configuration) }
      do {
        return try EscalateJob(
          workspace: workspace, configuration: configuration, now: common.instant,
          isDryRun: dryRun
        ).escalate()
      } catch let error as DeliveryError where error.kind == .locked {
        common.terminal.note("Another 'heed escalate' is at it in this workspace.")
        return []
      }
    }
    switch common.format {
    case .json: try common.terminal.print(mails.map(EscalationMailJSON.init).json())
    case .table where mails.isEmpty && common.quiet: break
    case .table:
      try common.terminal.show(EscalationText(mails, width: common.terminal.width).text)
    }
  }
}
