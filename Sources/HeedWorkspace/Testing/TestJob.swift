import Foundation
import HeedCore

/// Runs the tests of a workspace: the examples of its rules, and the files of `rules/tests/`.
package struct TestJob {
  /// What came of it.
  package struct Result: Sendable {
    /// The files of the workspace and the tests that were named, for showing lines of them.
    package let files: WorkspaceFiles
    /// What is wrong with the files, or odd about the tests.
    package let diagnostics: [Diagnostic]
    /// Nil when a mistake stood against running the tests.
    package let run: TestRun?
    /// The zone that times are shown in.
    package let zone: TimeZoneRules?
    package let seconds: Double
  }

  private let workspace: Workspace
  private let now: Instant

  /// - Parameters:
  ///   - workspace: whose rules are tried.
  ///   - now: when a response was given that does not say so.
  package init(workspace: Workspace, now: Instant) {
    self.workspace = workspace
    self.now = now
  }

  /// Reads the workspace and runs its tests.
  ///
  /// - Parameters:
  ///   - paths: the files whose tests are wanted; none means all there are.
  ///   - mutates: whether the rules are changed, too, to see which tests notice.
  /// - Returns: the results, or the mistakes that stand against them.
  /// - Throws: `WorkspaceError` when a file can't be read.
  package func run(_ paths: [String], mutates: Bool) throws -> Result {
    let begin = ContinuousClock.now
    let (files, names) = try files(named: paths)
    var reader = ConfigurationReader(files, now: now)
    let configuration = reader.read()
    var diagnostics = reader.diagnostics
    var run: TestRun?
    if let configuration {
      let suite = TestSuite(files, configuration, paths: paths.isEmpty ? nil : names)
      diagnostics.add(suite.diagnostics)
      if suite.tests.isEmpty, suite.diagnostics.all.isEmpty { diagnostics.add(Self.noTests) }
      if !diagnostics.hasErrors {
        run = try TestRun(suite.tests, configuration, files: files, now: now, mutates: mutates)
      }
    }
    return Result(
      files: files, diagnostics: diagnostics.sorted, run: run,
      zone: configuration?.settings.timeZone,
      seconds: (ContinuousClock.now - begin) / .seconds(1))
  }

  private static let noTests = Diagnostic(
    "no-tests", "there are no tests: no rule has examples, and rules/tests/ holds no file",
    help: "write  examples:  under a rule, or a file such as rules/tests/decisions.yml")

  /// The files of the workspace with those that are named, and the names that they have there.
  private func files(
    named paths: [String]
  ) throws(WorkspaceError) -> (files: WorkspaceFiles, names: [String]) {
    let files = try workspace.files()
    var contents = Dictionary(
      files.sorted.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    var names: [String] = []
    for path in paths {
      let name = workspace.relativePath(path)
      guard !names.contains(name) else { continue }
      names.append(name)
      if contents[name] == nil { contents[name] = try bytes(of: path, among: files) }
    }
    return (WorkspaceFiles(contents), names)
  }

  private func bytes(
    of path: String, among files: WorkspaceFiles
  ) throws(WorkspaceError) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(WorkspaceError) {
      let file = try InputFile(path: path)
      while let block = try file.read() { bytes += block }
    } catch {
      guard case .unreadable(path, let reason) = error, !reason.contains("did you mean"),
        let meant = Suggestion.closest(to: path, among: TestSuite.paths(files))
      else { throw error }
      throw .unreadable(path, reason: "\(reason); did you mean '\(meant)'?")
    }
    return bytes
  }
}

extension Workspace {
  /// The path of a file as the workspace knows it; a file outside keeps the path that it has.
  fileprivate func relativePath(_ path: String) -> String {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let root = URL(fileURLWithPath: root).standardizedFileURL.path + "/"
    return url.path.hasPrefix(root) ? String(url.path.dropFirst(root.count)) : path
  }
}
