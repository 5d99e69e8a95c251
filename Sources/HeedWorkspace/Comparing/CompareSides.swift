import HeedCore

/// The two sets of rules under comparison.
package struct CompareSides: Sendable {
  package let before: CompareSide
  package let after: CompareSide
  /// Whether the workspace as it stands is the side after the change.
  private let isWorkspaceAfter: Bool

  /// The workspace as it stands, and the rules in a folder as those after the change.
  ///
  /// - Throws: `WorkspaceError` when the folder holds no rules.
  package init(workspace: Workspace, after folder: String) throws(WorkspaceError) {
    before = try .workspace(workspace)
    after = try .folder(folder, besides: workspace)
    isWorkspaceAfter = false
  }

  /// The rules of a revision of git as those before the change, and the workspace as it stands.
  ///
  /// - Throws: `GitError`, `WorkspaceError`.
  package init(workspace: Workspace, before revision: String) throws {
    before = CompareSide(try GitRevision(revision, of: workspace.root))
    after = try .workspace(workspace)
    isWorkspaceAfter = true
  }

  /// What the sides say.
  package struct Configurations: Sendable {
    let before: Configuration
    let after: Configuration
    /// Those of the workspace as it stands.
    let settings: Settings
  }

  /// Reads the files of both sides, at the same time.
  ///
  /// - Parameter now: a time near which deadlines will lie.
  /// - Returns: the configurations, nil when one can't be used, and the errors of each side.
  package func read(
    now: Instant
  ) async -> (Configurations?, errors: [(side: CompareSide, [Diagnostic])]) {
    async let old = before.read(now: now)
    async let new = after.read(now: now)
    let sides = await (before: old, after: new)
    let errors = [(before, sides.before.mistakes), (after, sides.after.mistakes)].map {
      side, mistakes in (side, mistakes.filter { $0.severity == .error })
    }
    guard let before = sides.before.configuration, let after = sides.after.configuration else {
      return (nil, errors)
    }
    let settings = isWorkspaceAfter ? after.settings : before.settings
    return (Configurations(before: before, after: after, settings: settings), errors)
  }
}

// What a comparison can't show, for the person to know.
extension CompareSides {
  /// Warnings about differences between the sides that past responses can't tell of.
  ///
  /// - Parameters:
  ///   - configurations: what the sides say.
  ///   - readsFiles: whether exports are compared over, and not the ledger.
  /// - Returns: one warning for each kind of difference.
  func warnings(_ configurations: Configurations, readsFiles: Bool) -> [Diagnostic] {
    let old = Set(configurations.before.schema.fields.map(\.name))
    let new = Set(configurations.after.schema.fields.map(\.name))
    var warnings: [Diagnostic] = []
    if readsFiles, sources(before.files) != sources(after.files) {
      warnings.append(
        Diagnostic(
          "reading", .warning, "the sides read exports differently: rules/sources/ is not the same",
          help: "the exports are read for both sides as the rules after the change say"))
    }
    let unread = readsFiles ? old.subtracting(new) : new.subtracting(old)
    if !unread.isEmpty {
      let names = unread.sorted().joined(separator: ", ")
      warnings.append(
        Diagnostic(
          "reading", .warning,
          readsFiles
            ? "only the rules before know the field \(names); it counts as missing"
            : "no past response has the field \(names), which is new; it counts as missing",
          help: readsFiles
            ? "to see its effect, compare with a copy of the rules that keeps it"
            : "to see its effect, compare over an export that has it"))
    }
    return warnings
  }

  private func sources(_ files: WorkspaceFiles) -> [[UInt8]] {
    files.paths(in: "rules/sources", suffix: ".yml").map { Array($0.utf8) + (files[$0] ?? []) }
  }
}
