import TextMatching

/// Everything that can be found out about a workspace by reading its files.
package struct WorkspaceCheck {
  private let files: WorkspaceFiles
  private let now: Instant
  private let showsAllOverlaps: Bool

  /// - Parameters:
  ///   - files: the files of the workspace.
  ///   - now: the present, by which dates and the ends of calendars are judged.
  ///   - showsAllOverlaps: whether rules that disagree only a little, or as a test shows on purpose,
  ///     are told as well.
  package init(_ files: WorkspaceFiles, now: Instant, showsAllOverlaps: Bool = false) {
    self.files = files
    self.now = now
    self.showsAllOverlaps = showsAllOverlaps
  }

  /// All findings, in the order in which a person reads the files, but for those that comments in
  /// the files silence.
  package func findings() -> [Diagnostic] {
    examine().findings
  }

  /// What the files say, nil when they can't be used, and all findings as `findings()` has them.
  package func examine() -> (configuration: Configuration?, findings: [Diagnostic]) {
    var reader = ConfigurationReader(files, now: now)
    let configuration = reader.read()
    var found = reader.diagnostics
    if let configuration {
      let suite = TestSuite(files, configuration)
      found.add(suite.diagnostics)
      found.add(WorkspaceAnalysis(configuration, files, now: now).findings())
      found.add(ruleFindings(configuration, suite.tests))
    }
    var shown = Diagnostics()
    shown.add(
      AllowanceFilter(files).apply(to: found.all, isComplete: configuration != nil))
    return (configuration, shown.sorted)
  }

  private func ruleFindings(
    _ configuration: Configuration, _ tests: [TestCase]
  ) -> [Diagnostic] {
    do throws(PatternSetError) {
      return try RuleAnalysis(
        configuration, tests: tests, now: now, showsAllOverlaps: showsAllOverlaps
      ).findings()
    } catch {
      return [RuleAnalysis.unexamined(configuration)]
    }
  }
}
