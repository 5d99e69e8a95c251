import HeedCore
import HeedWorkspace

/// Sends the letters of a run whose rules want nobody to read them.
struct UnattendedSending {
  private let configuration: Configuration
  private let workspace: Workspace
  private let common: CommonOptions

  init(_ configuration: Configuration, _ workspace: Workspace, _ common: CommonOptions) {
    self.configuration = configuration
    self.workspace = workspace
    self.common = common
  }

  /// Sends them; what a person has approved waits for `heed send`.
  ///
  /// - Throws: what `SendJob` throws.
  func send(by route: MailRoute) async throws -> SendOutcome {
    var options = SendOptions()
    options.onlyUnattended = true
    let job = SendJob(
      workspace: workspace, configuration: configuration, options: options,
      clock: SendClock(at: common.instant))
    let bar = ProgressBar(terminal: common.terminal)
    defer { bar.clear() }
    let interrupt = Interrupt()
    let report = try await job.send(by: route.transport(), named: route.name) { done, all in
      bar.show(done, of: all, "letters")
      return !interrupt.hasHappened
    }
    return SendOutcome(.sent, report, try job.unknownLetters())
  }
}
