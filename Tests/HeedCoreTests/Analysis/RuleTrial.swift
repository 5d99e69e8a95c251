import Testing

@testable import HeedCore

/// Rules in the test workspace, and what a check finds in them.
struct RuleTrial {
  let workspace: TestWorkspace
  /// The findings with one of the codes asked for, or all of them.
  let findings: [Diagnostic]

  /// Checks a workspace whose rules end with `otherwise`.
  ///
  /// - Parameters:
  ///   - rules: entries of `rules:`, indented by nothing.
  ///   - codes: the findings that are wanted; all when there are none.
  ///   - usual: the workspace in which they stand.
  init(_ rules: String, codes: String..., in usual: TestWorkspace = TestWorkspace()) {
    var workspace = usual
    workspace["rules/triage.yml"] = Self.file(rules)
    self.init(workspace, codes: codes)
  }

  init(_ workspace: TestWorkspace, codes: [String], showsAllOverlaps: Bool = false) {
    self.workspace = workspace
    let check = WorkspaceCheck(
      WorkspaceFiles(workspace.files), now: TestWorkspace.now, showsAllOverlaps: showsAllOverlaps)
    findings = check.findings().filter { codes.isEmpty || codes.contains($0.code) }
  }

  static func file(_ rules: String) -> String {
    let entries = rules.split(separator: "\n", omittingEmptySubsequences: false)
    return "rules:\n" + entries.map { "  \($0)\n" }.joined()
      + "  - otherwise: { priority: P2, template: hello }\n"
  }

  /// Each finding as its code and its message.
  var messages: [String] {
    findings.map { "\($0.code): \($0.message)" }
  }
}

/// A rule that gives the priority P2.
func rule(_ name: String, _ condition: String, priority: String = "P2") -> String {
  """
  - rule: \(name)
    when: { \(condition) }
    then: { priority: \(priority), template: hello }

  """
}
