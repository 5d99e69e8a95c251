import ArgumentParser
import HeedCore
import HeedWorkspace

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Shows what a change of rules would do: who moves, whose letter, how many hours.",
    usage: """
      heed compare RULES-DIR [FILE...] [options]
      heed compare --git REVISION [FILE...] [options]
      """,
    discussion: """
      RULES-DIR is an edited copy of rules/, or another workspace: the rules after the change. With \
      --git, the revision's rules are those before, and the workspace as it is has those after. \
      Without files, the responses of the ledger are compared. Nothing is written.
      """)

  @Argument(help: "The rules after the change, unless --git is given; then exports.")
  var paths: [String] = []

  @Option(help: "A revision of git, whose rules are those before: HEAD, main~3, v1.2.")
  var git: String?

  @Option(help: "The source in rules/sources/, when it isn't to be recognised by the header.")
  var source: String?

  @Option(help: "How many people to show for each movement.")
  var sample = 3

  @Option(help: "Also write the comparison as a page of HTML.")
  var html: String?

  @Flag(help: "End with exit code 1 when anybody would be treated differently.")
  var failIfChanged = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if git == nil, paths.isEmpty {
      throw ValidationError(
        "Name the folder with the changed rules, or a revision of git with --git.")
    }
    if git?.isEmpty == true || git == nil && paths.first?.isEmpty == true {
      throw ValidationError("The name of the rules to compare with is empty.")
    }
    guard (0...1000).contains(sample) else {
      throw ValidationError("--sample takes a number from 0 to 1000.")
    }
  }

  func run() async throws {
    let terminal = common.terminal
    let report = try await Failure.handling(terminal) {
      let workspace = try common.openWorkspace()
      let sides = try sides(workspace)
      let job = CompareJob(
        workspace: workspace, configurations: try await configurations(of: sides),
        options: CompareJob.Options(
          files: files, source: source, sampleSize: sample, now: common.instant))
      let bar = ProgressBar(terminal: terminal)
      defer { bar.clear() }
      let report = try await job.report(
        sides, warn: { terminal.show([$0]) }, progress: { bar.show($0) })
      if let html { try ReportFile.write(ComparisonPage(report).html, to: html) }
      return report
    }
    switch common.format {
    case .json: try terminal.print(ComparisonJSON(report).json())
    case .table: try terminal.show(ComparisonText(report, width: terminal.width).text)
    }
    if let html { terminal.note("The page is in \(html).") }
    if failIfChanged, report.comparison.changed > 0 { throw ExitCode(1) }
  }

  private var files: [String] {
    git == nil ? Array(paths.dropFirst()) : paths
  }

  private func sides(_ workspace: Workspace) throws -> CompareSides {
    if let git { return try CompareSides(workspace: workspace, before: git) }
    return try CompareSides(workspace: workspace, after: paths[0])
  }

  /// What both sides say; every error is printed, with the side it is in.
  private func configurations(
    of sides: CompareSides
  ) async throws -> CompareSides.Configurations {
    let (configurations, errors) = await sides.read(now: common.instant)
    for (side, mistakes) in errors where !mistakes.isEmpty {
      common.terminal.note("Mistakes in the rules of \(side.name):")
      common.terminal.show(mistakes, files: side.shownFiles)
    }
    guard let configurations else {
      common.terminal.note("Nothing was compared.")
      throw ExitCode(2)
    }
    return configurations
  }
}
