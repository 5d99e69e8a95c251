import ArgumentParser
import Foundation
import HeedCore
import HeedWorkspace

/// Where and when a command works, and how much it says.
struct WorkspaceOptions: ParsableArguments {
  @Option(help: "The workspace: a folder with rules/ and templates/. Default: here or above.")
  var workspace: String?

  @Option(help: "The time that counts as now, such as 2026-11-22T10:00:00Z.")
  var now: String?

  @Flag(name: .shortAndLong, help: "Print results only.")
  var quiet = false

  func validate() throws {
    guard let now else { return }
    guard let instant = Instant(rfc3339: now) else {
      throw ValidationError(
        "'\(now)' is not a time with its offset from UTC; write it as 2026-11-22T10:00:00Z")
    }
    if !(0..<4_102_444_800).contains(instant.seconds) {
      throw ValidationError("'\(now)' is not between 1970 and 2100")
    }
  }

  /// The time that counts as now.
  var instant: Instant {
    now.flatMap { Instant(rfc3339: $0) }
      ?? Instant(seconds: Int64(Date().timeIntervalSince1970))
  }

  var terminal: Terminal { Terminal(isQuiet: quiet) }

  /// The workspace that the command works in.
  func openWorkspace() throws -> Workspace {
    if let workspace { return try Workspace(at: workspace) }
    return try Workspace.containing(FileManager.default.currentDirectoryPath)
  }

  /// The files of the workspace and what they say; every mistake is printed.
  ///
  /// - Throws: `ExitCode` 2 when they can't be used.
  func configuration(of workspace: Workspace) throws -> (WorkspaceFiles, Configuration) {
    let files = try workspace.files()
    var reader = ConfigurationReader(files, now: instant)
    let configuration = reader.read()
    terminal.show(reader.diagnostics.sorted, files: files)
    guard let configuration else {
      terminal.note("Nothing was done. 'heed check' shows these mistakes again.")
      throw ExitCode(2)
    }
    return (files, configuration)
  }
}
