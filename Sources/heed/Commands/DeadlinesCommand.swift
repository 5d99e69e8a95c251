import ArgumentParser
import HeedCore
import HeedWorkspace

struct DeadlinesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadlines",
    abstract: "Lists what is due: overdue first, then at risk, then the rest by urgency.",
    discussion: """
      With --explain ID it shows how a due time came about, every closed day by name; with \
      --from TIME --priority NAME, how one would.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
    case csv
    case ics
  }

  @OptionGroup var selection: DeadlineOptions

  @Option(help: "Show hour by hour how the due times of a response came about.")
  var explain: String?

  @Option(help: "With --explain: its source, where several have a response of that id.")
  var source: String?

  @Option(help: "Explain what would be promised to a customer who answers at such a time.")
  var from: String?

  @Option(help: "The zone that times are shown in. Default: the owner's, or the workspace's.")
  var zone: String?

  @Flag(help: "Show how many answers fall due on the next working days, and how many can be given.")
  var load = false

  @Flag(help: "Show how well promises to answer were kept.")
  var figures = false

  @Flag(help: "Show what today's rules and calendars would move.")
  var recompute = false

  @Flag(help: "With --recompute: move it.")
  var apply = false

  @Option(help: "With --apply: who you are. Default: HEED_USER, or your login.")
  var by: String?

  @Flag(help: "End with exit code 1 when something is overdue.")
  var failIfOverdue = false

  @Option(help: "How results are printed.")
  var format: Format = .table

  @OptionGroup var place: WorkspaceOptions

  func validate() throws {
    if let from, ISO8601Time(from) == nil {
      throw ValidationError("'\(from)' is not a time; write it as 2026-11-20T17:00Z")
    }
    if from != nil, selection.priority == nil || explain != nil {
      throw ValidationError("--from goes with --priority NAME alone")
    }
    let views = [explain != nil, from != nil, load, figures, recompute].count { $0 }
    if views > 1 {
      throw ValidationError("give one of --explain, --from, --load, --figures, --recompute")
    }
    if views > 0, format == .csv || format == .ics {
      throw ValidationError("only the list of deadlines is printed as CSV or iCalendar")
    }
    if source != nil, explain == nil { throw ValidationError("--source goes with --explain ID") }
    if apply, !recompute { throw ValidationError("--apply goes with --recompute") }
    if let zone, case .failure(let problem) = TimeZoneRules.named(zone) {
      throw ValidationError("--zone: \(problem.message)")
    }
  }

  func run() async throws {
    let (text, hasOverdue) = try await Failure.handling(place.terminal) {
      let workspace = try place.openWorkspace()
      let (_, configuration) = try place.configuration(of: workspace)
      if let view = try view(workspace, configuration) { return (view, false) }
      return try listed(workspace, configuration)
    }
    switch format {
    case .table: try place.terminal.show(text)
    case .json: try place.terminal.print(text)
    case .csv, .ics: try place.terminal.print(verbatim: text + "\r\n")
    }
    if failIfOverdue, hasOverdue { throw ExitCode(1) }
  }

  private func listed(
    _ workspace: Workspace, _ configuration: Configuration
  ) throws -> (text: String, hasOverdue: Bool) {
    let job = DeadlinesJob(
      workspace: workspace, configuration: configuration, now: place.instant)
    let board = try job.board(
      try selection.filter(configuration), asOf: selection.time(configuration, place.terminal))
    let zone = readersZone(configuration)
    let text =
      switch format {
      case .table: DeadlineTable(board, zone: zone, width: place.terminal.width).text
      case .json: DeadlineListJSON(board).text
      case .csv: DeadlineListCSV(board, zone: zone).text
      case .ics:
        DeadlineCalendar(
          board, changes: try job.changeCounts(), company: configuration.settings.company
        ).text
      }
    return (text, board.hasOverdue)
  }

  /// What is printed in place of the list.
  private func view(
    _ workspace: Workspace, _ configuration: Configuration
  ) throws -> String? {
    if explain != nil || from != nil { return try explained(workspace, configuration) }
    let isJSON = format == .json
    let width = place.terminal.width
    if load {
      let load = try DeadlineLoadJob(
        workspace: workspace, configuration: configuration, now: place.instant
      ).load()
      return isJSON ? try AnswerLoadJSON.rows(load).json() : AnswerLoadText(load, width: width).text
    }
    if figures {
      let figures = try DeadlineFiguresJob(workspace: workspace, configuration: configuration)
        .figures()
      return isJSON ? try AnswerFiguresJSON(figures).json() : AnswerFiguresText(figures).text
    }
    guard recompute else { return nil }
    let movements = try DeadlineRecountJob(
      workspace: workspace, configuration: configuration, now: place.instant
    ).recount(applyingAs: apply ? try Actor.name(by) : nil)
    let zone = configuration.settings.timeZone
    return isJSON
      ? try movements.map(MovementJSON.init).json()
      : MovementText(movements, isApplied: apply, zone: zone, width: width).text
  }

  private func explained(
    _ workspace: Workspace, _ configuration: Configuration
  ) throws -> String {
    let job = DeadlineExplainJob(
      workspace: workspace, configuration: configuration, now: place.instant)
    let zone = configuration.settings.timeZone
    let results: [DeadlineExplainJob.Result]
    if let explain {
      results = try job.explain(explain, source: source)
    } else if let priority = selection.priority,
      let start = from.flatMap({ DeadlineOptions.instant($0, in: zone, place.terminal) })
    {
      results = try job.explain(priority: priority, from: start)
    } else {
      results = []
    }
    return format == .json
      ? try results.map(DeadlineExplanationJSON.init).json()
      : DeadlineExplanationText(results, workspaceZone: zone).text
  }

  private func readersZone(_ configuration: Configuration) -> TimeZoneRules {
    if let zone, case .success(let rules) = TimeZoneRules.named(zone) { return rules }
    let owner = configuration.people.first { $0.id == selection.owner }
    return owner?.timeZone ?? configuration.settings.timeZone
  }
}
