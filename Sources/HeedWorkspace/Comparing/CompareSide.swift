import Foundation
import HeedCore

/// One of the two sets of rules under comparison: its files, and what a person calls them.
package struct CompareSide: Sendable {
  /// Such as `rules-new`, or `HEAD~1 (3f2a9c1)`.
  package let name: String
  package let files: WorkspaceFiles
  /// What stands before the path of a file when it is shown, such as `rules-new/` or `HEAD~1:`.
  private let prefix: String
  /// What is left out of the paths of files that lie in a folder of rules.
  private let dropped: String

  init(name: String, files: WorkspaceFiles, prefix: String = "", dropped: String = "") {
    self.name = name
    self.files = files
    self.prefix = prefix
    self.dropped = dropped
  }

  /// SHA-256 of all the files, in hexadecimal digits, as the ledger has it.
  package var hash: String { RulesText(files).hash }

  /// Reads the files.
  ///
  /// - Parameter now: a time near which deadlines will lie.
  /// - Returns: the configuration, nil when it can't be used, and every mistake at its place as the
  ///   person knows it.
  package func read(now: Instant) -> (configuration: Configuration?, mistakes: [Diagnostic]) {
    var reader = ConfigurationReader(files, now: now)
    let configuration = reader.read()
    return (configuration, reader.diagnostics.sorted.map { $0.moved(shownPath) })
  }

  /// The files under the paths at which mistakes are shown.
  package var shownFiles: WorkspaceFiles {
    WorkspaceFiles(
      Dictionary(
        files.sorted.map { (shownPath($0.path), $0.bytes) }, uniquingKeysWith: { first, _ in first }
      ))
  }

  private func shownPath(_ path: String) -> String {
    guard path.hasPrefix(dropped) else { return path }
    return prefix + path.dropFirst(dropped.count)
  }
}

extension CompareSide {
  init(_ revision: GitRevision) {
    self.init(
      name: "\(revision.name) (\(revision.shortHash))", files: revision.files,
      prefix: "\(revision.name):")
  }

  /// The workspace as it stands.
  package static func workspace(_ workspace: Workspace) throws(WorkspaceError) -> CompareSide {
    CompareSide(name: "the workspace as it is", files: try workspace.files())
  }

  /// Another workspace, or a folder of rules that goes with the templates of the workspace.
  ///
  /// - Throws: `WorkspaceError` when the folder is neither.
  package static func folder(
    _ path: String, besides workspace: Workspace
  ) throws(WorkspaceError) -> CompareSide {
    var name = path
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    let prefix = name == "/" ? name : name + "/"
    if let other = try? Workspace(at: path) {
      let files = try other.files()
      let own = files.paths(in: "templates", suffix: "").filter { BuiltInLetters.files[$0] == nil }
      if !own.isEmpty { return CompareSide(name: name, files: files, prefix: prefix) }
      return CompareSide(
        name: name, files: try Self.files(files.only(in: "rules"), besides: workspace),
        prefix: prefix)
    }
    let rules = try Workspace.files(in: path, named: "rules")
    guard rules["rules/heed.yml"] != nil else { throw .notRules(path) }
    return CompareSide(
      name: name, files: try files(rules, besides: workspace), prefix: prefix, dropped: "rules/")
  }

  /// Rules with the letters of a workspace.
  private static func files(
    _ rules: [String: [UInt8]], besides workspace: Workspace
  ) throws(WorkspaceError) -> WorkspaceFiles {
    let letters = try workspace.files().only(in: "templates")
    return WorkspaceFiles(ofWorkspace: rules.merging(letters) { own, _ in own })
  }
}

extension WorkspaceFiles {
  fileprivate func only(in folder: String) -> [String: [UInt8]] {
    Dictionary(
      sorted.filter { $0.path.hasPrefix(folder + "/") }.map { ($0.path, $0.bytes) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Diagnostic {
  /// The same, with its file under another path.
  fileprivate func moved(_ path: (String) -> String) -> Diagnostic {
    guard let location else { return self }
    return Diagnostic(
      code, severity,
      at: SourceLocation(
        file: path(location.file), line: location.line, column: location.column),
      message, help: help, unknownName: unknownName)
  }
}
