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
  /// - Returns: what came of them; an error too, as the run before has been done.
  func send(by route: MailRoute) async -> SendOutcome {
    var options = SendOptions()
    options.onlyUnattended = true
    let job = SendJob(
      workspace: workspace, configuration: configuration, options: options,
      clock: RunningClock(at: common.instant))
    do {
      return try await job.send(by: route, showing: common.terminal)
    } catch {
      return SendOutcome(.sent, SendReport(interruption: error), [])
    }
  }
}
