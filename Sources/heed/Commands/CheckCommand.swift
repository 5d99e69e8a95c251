import ArgumentParser
import HeedCore
import HeedWorkspace

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Shows every mistake in rules, templates and settings.",
    usage: """
      heed check [options]
      heed check --explain CODE
      """,
    discussion: "Besides mistakes it finds rules that never match, responses that no rule is for, "
      + "and promises that the deadlines don't keep. 'heed check --explain CODE' tells more.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, github, gitlab
  }

  @Option(help: "How findings are printed; github and gitlab show them beside the changed lines.")
  var format: Format = .table

  @Flag(help: "End with exit code 1 for warnings, too.")
  var strict = false

  @Flag(help: "Show every pair of rules that disagree, also by a little or on purpose.")
  var overlaps = false

  @Option(
    help: ArgumentHelp(
      "Explain a kind of finding, such as unknown-field; 'list' shows them all.", valueName: "code")
  )
  var explain: String?

  @Option(
    help: ArgumentHelp(
      "Also say how the letters fare with the responses of an export.", valueName: "file"))
  var responses: String?

  @Option(help: "The export's source in rules/sources/, when its header doesn't tell.")
  var source: String?

  @OptionGroup var place: WorkspaceOptions

  func validate() throws {
    if source != nil, responses == nil {
      throw ValidationError("--source says how to read the file of --responses.")
    }
  }

  func run() async throws {
    if let explain { return try show(explain) }
    let (workspace, files, findings, statistics) = try await Failure.handling(place.terminal) {
      try await examine()
    }
    let verdict = FindingVerdict(findings)
    switch format {
    case .table:
      place.terminal.show(findings, files: files)
      if responses != nil, let statistics {
        try place.terminal.show(LetterStatisticsTable(statistics).text + "\n")
      }
      try place.terminal.show(verdict.text)
    case .json:
      let shown = responses == nil ? nil : statistics
      try place.terminal.print(CheckJSON(findings: findings, statistics: shown).json())
    case .github:
      let annotations = findings.map { GitHubAnnotation($0, paths: ReportedPath(workspace)).text }
      if !annotations.isEmpty {
        try place.terminal.print(annotations.joined(separator: "\n"))
      }
      place.terminal.note(verdict.text)
    case .gitlab:
      let issues = GitLabIssue.issues(findings, paths: ReportedPath(workspace))
      try place.terminal.print(issues.json())
    }
    if verdict.fails(isStrict: strict) { throw ExitCode(1) }
  }

  private func examine() async throws -> (
    Workspace, WorkspaceFiles, [Diagnostic], LetterStatistics?
  ) {
    let workspace = try place.openWorkspace()
    let files = try workspace.files()
    let (configuration, findings) =
      WorkspaceCheck(files, now: place.instant, showsAllOverlaps: overlaps).examine()
    let statistics = try await statistics(workspace, configuration)
    let offers = try configuration.map {
      try OfferCheck(workspace: workspace, configuration: $0, now: place.instant).findings()
    }
    return (workspace, files, findings + (offers ?? []) + found(by: statistics), statistics)
  }

  /// How letters fare with the export that is named, or else with the latest of the ledger.
  private func statistics(
    _ workspace: Workspace, _ configuration: Configuration?
  ) async throws -> LetterStatistics? {
    guard let configuration else { return nil }
    let job = LetterDataJob(
      workspace: workspace, configuration: configuration, now: place.instant)
    guard let responses else { return try job.recentStatistics() }
    return try await job.statistics(
      of: responses, source: source, warn: { place.terminal.show([$0]) })
  }

  /// What is found by real responses; what was held before is known from the runs.
  private func found(by statistics: LetterStatistics?) -> [Diagnostic] {
    guard let statistics else { return [] }
    return statistics.languageFindings + (responses == nil ? [] : statistics.heldFindings)
  }

  private func show(_ code: String) throws {
    if code == "list" {
      return try place.terminal.print(FindingPages.codes.joined(separator: "\n"))
    }
    guard let page = FindingPages.page(code) else {
      place.terminal.show([
        Diagnostic(
          "unknown-code", "there is no kind of finding '\(code)'",
          help: Suggestion.question(for: code, among: FindingPages.codes)
            ?? "'heed check --explain list' shows them all")
      ])
      throw ExitCode(2)
    }
    let terminal = place.terminal
    guard let width = terminal.width else { return try terminal.print(page) }
    try terminal.show(FindingPageText(page, width: min(width, 100)).lines)
  }
}
