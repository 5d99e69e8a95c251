import ArgumentParser
import HeedCore
import HeedLedger
import HeedWorkspace

/// What every command takes that enters something about a case.
struct CaseOptions: ParsableArguments {
  @Argument(help: "The id of the response, as 'heed deadlines' shows it.")
  var response: String

  @Option(help: "Its source, where several have a response of that id.")
  var source: String?

  @Option(help: "Who you are. Default: HEED_USER, or else the name you are logged in by.")
  var by: String?

  @Option(help: "Why, in your own words; it is kept in the log.")
  var because: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let because, because.isBlank { throw ValidationError("--because must say something") }
    if let by, by.isBlank { throw ValidationError("--by must name somebody") }
  }

  /// Enters an action and prints what came of it.
  func enter(_ action: CaseAction, only: Deadline.Kind? = nil) async throws {
    let (result, zone) = try await Failure.handling(common.terminal) {
      let workspace = try common.openWorkspace()
      let (_, configuration) = try common.configuration(of: workspace)
      try common.enterHandDecisions(workspace, configuration)
      let statement = CaseStatement(action, only: only, actor: try Actor.name(by), reason: because)
      let result = try CaseJob(
        workspace: workspace, configuration: configuration, now: common.instant
      ).enter(statement, about: response, source: source)
      return (result, configuration.settings.timeZone)
    }
    switch common.format {
    case .json: try common.terminal.print(CaseResultJSON(result, now: common.instant).json())
    case .table:
      try common.terminal.show(
        CaseResultText(result, action, zone: zone, now: common.instant).text)
    }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

/// The one deadline of a case that is meant.
enum DeadlineChoice: String, CaseIterable, ExpressibleByArgument {
  case respond
  case resolve

  var kind: Deadline.Kind { self == .respond ? .respond : .resolve }
}
