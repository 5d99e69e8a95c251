import LocatedYAML

/// Finds `notify:` without anybody, and entries of `also:` that add nothing.
struct SilentNotices {
  private let files: WorkspaceFiles
  private let rules: RuleSet

  init(_ files: WorkspaceFiles, _ rules: RuleSet) {
    self.files = files
    self.rules = rules
  }

  var findings: [Diagnostic] {
    let paths = TestSuite.paths(files).filter(TestSuite.isRuleFile)
    var ignored = Diagnostics()
    let notices = paths.compactMap { files.yaml($0, into: &ignored) }.flatMap { empty(in: $0) }
    let additions = rules.also.filter { $0.action.tags.isEmpty && $0.action.notify.isEmpty }
    return notices.map { mark in
      Diagnostic(
        "tells-nobody", .warning, at: SourceLocation(mark), "'notify' names nobody",
        help: "name someone of rules/people.yml, or remove the line")
    }
      + additions.map { rule in
        Diagnostic(
          "tells-nobody", .warning, at: rule.location,
          "'\(rule.name)' adds neither a tag nor a person to tell",
          help: "write  tags: [...]  or  notify: [...]  under 'then', or remove the entry")
      }
  }

  /// The keys `notify` without a name, in the entries of a file of rules.
  private func empty(in root: YAMLNode) -> [YAMLMark] {
    let entries = ["rules", "also"].compactMap { root.value($0)?.sequence }.joined()
    return entries.flatMap { entry -> [YAMLMark] in
      [entry.value("then"), entry.value(RuleSet.otherwiseName)].compactMap { action in
        action?.mapping?.first { $0.key == "notify" && $0.value.holdsNothing }?.keyMark
      }
    }
  }
}

extension YAMLNode {
  fileprivate func value(_ key: String) -> YAMLNode? {
    mapping?.first { $0.key == key }?.value
  }

  fileprivate var holdsNothing: Bool {
    isBlank || sequence?.isEmpty == true
  }
}
