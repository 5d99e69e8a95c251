import ArgumentParser
import HeedCore
import HeedDelivery
import HeedLedger
import HeedWorkspace

struct OptOutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opt-out", abstract: "Enters who must not be written to any more.",
    usage: """
      heed opt-out ADDRESS... [options]
      heed opt-out --from FILE [options]
      heed opt-out --undo ADDRESS --because WHY [options]
      heed opt-out --list [options]
      """,
    discussion: """
      Letters that wait for these people are cancelled; their deadlines stay, for they may still need \
      an answer some other way. With --marketing, only letters that advertise are meant, and answers \
      go on. An address that nobody here has is entered too, and named.
      """)

  @Argument(help: "The addresses.")
  var addresses: [String] = []

  @Option(help: "A file with addresses, one a line.")
  var from: String?

  @Flag(help: "Only letters that advertise.")
  var marketing = false

  @Flag(help: "They may be written to again. Needs --because.")
  var undo = false

  @Flag(help: "Print who must not be written to.")
  var list = false

  @Option(help: "Who you are. Default: HEED_USER, or else the name you are logged in by.")
  var by: String?

  @Option(help: "Why, in your own words; it is kept.")
  var because: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if list {
      guard addresses.isEmpty, from == nil, !undo else {
        throw ValidationError("--list goes without addresses and --undo")
      }
    } else if addresses.isEmpty, from == nil {
      throw ValidationError("give addresses, or a file of them with --from, or --list")
    }
    if let because, because.allSatisfy(\.isWhitespace) {
      throw ValidationError("--because must say something")
    }
    if undo, because?.allSatisfy(\.isWhitespace) ?? true {
      throw ValidationError("--undo needs --because")
    }
    if undo, marketing { throw ValidationError("--undo lifts everything; leave out --marketing") }
  }

  func run() async throws {
    if list { return try await printList() }
    let terminal = common.terminal
    let (given, result) = try await Failure.handling(terminal) {
      var given = AddressList()
      given.add(addresses)
      if let from { try given.add(file: from) }
      for unusable in given.unusable { terminal.show([unusable.diagnostic]) }
      let result = given.addresses.isEmpty ? .init() : try enter(given)
      return (given, result)
    }
    let text = OptOutText(result, isUndo: undo, isMarketing: marketing)
    switch common.format {
    case .json: try terminal.print(OptOutJSON(result, given.unusable).json())
    case .table: if !given.addresses.isEmpty { try terminal.show(text.text) }
    }
    if let error = result.unmoved {
      terminal.show([
        Diagnostic("outbox", "letters were not moved: \(error.message)", help: error.help)
      ])
    }
    if !given.unusable.isEmpty { throw ExitCode(given.addresses.isEmpty ? 2 : 1) }
  }

  private func enter(_ given: AddressList) throws -> OptOutJob.Result {
    let job = try job()
    let actor = try Actor.name(by)
    if undo { return try job.undo(given.addresses, by: actor, because: because ?? "") }
    return try job.optOut(
      given.addresses, of: marketing ? .advertising : .all, by: actor, because: because)
  }

  private func printList() async throws {
    let (suppressions, zone) = try await Failure.handling(common.terminal) {
      let workspace = try common.openWorkspace()
      let (_, configuration) = try common.configuration(of: workspace)
      let job = OptOutJob(
        workspace: workspace, configuration: configuration, now: common.instant)
      return (try job.list(), configuration.settings.timeZone)
    }
    switch common.format {
    case .json: try common.terminal.print(suppressions.map(SuppressionJSON.init).json())
    case .table:
      try common.terminal.show(
        SuppressionTable(suppressions, zone: zone, width: common.terminal.width).text)
    }
  }

  private func job() throws -> OptOutJob {
    let workspace = try common.openWorkspace()
    let (_, configuration) = try common.configuration(of: workspace)
    do {
      try common.enterHandDecisions(workspace, configuration)
    } catch is DeliveryError {
      // Nobody is written to because of a folder: the job tells of it beside what it has done.
    }
    return OptOutJob(workspace: workspace, configuration: configuration, now: common.instant)
  }
}
