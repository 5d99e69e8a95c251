import ArgumentParser
import HeedCore
import HeedWorkspace

/// What every command takes.
struct CommonOptions: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
  }

  @OptionGroup var place: WorkspaceOptions

  @Option(help: "How results are printed.")
  var format: Format = .table

  var workspace: String? { place.workspace }

  var quiet: Bool { place.quiet }

  /// The time that counts as now.
  var instant: Instant { place.instant }

  var terminal: Terminal { place.terminal }

  /// The workspace that the command works in.
  func openWorkspace() throws -> Workspace {
    try place.openWorkspace()
  }

  /// The files of the workspace and what they say; every mistake is printed.
  ///
  /// - Throws: `ExitCode` 2 when they can't be used.
  func configuration(of workspace: Workspace) throws -> (WorkspaceFiles, Configuration) {
    try place.configuration(of: workspace)
  }
}
