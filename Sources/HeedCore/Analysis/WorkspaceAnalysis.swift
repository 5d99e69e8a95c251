/// What can be found out about settings and letters once they can be used.
struct WorkspaceAnalysis {
  private let configuration: Configuration
  private let files: WorkspaceFiles
  private let now: Instant

  init(_ configuration: Configuration, _ files: WorkspaceFiles, now: Instant) {
    self.configuration = configuration
    self.files = files
    self.now = now
  }

  func findings() -> [Diagnostic] {
    let settings = FilePlaces(files, "rules/heed.yml")
    return CalendarEnds(configuration: configuration, places: settings, now: now).findings
      + PriorityCheck(configuration, places: settings, now: now).findings
      + UnusedNames(configuration, files, places: settings).findings
      + SilentNotices(files, configuration.triage.decider.rules).findings
      + PromiseCheck(configuration, files, now: now).findings
      + LetterLint(configuration, files, now: now).findings
      + MissingTranslations(configuration: configuration, files: files).findings
      + SignatureLanguages(configuration: configuration, files: files).findings
      + StandInCheck(configuration: configuration, files: files).findings
  }
}
