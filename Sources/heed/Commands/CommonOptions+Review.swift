import HeedCore
import HeedWorkspace

extension CommonOptions {
  /// The job of a reviewer, once what people did by hand is entered and told.
  func reviewJob() throws -> (ReviewJob, Configuration) {
    let workspace = try openWorkspace()
    let (_, configuration) = try configuration(of: workspace)
    let job = ReviewJob(workspace: workspace, configuration: configuration, now: instant)
    for decision in try job.enterHandDecisions() {
      terminal.note(HandDecisionText(decision).text)
    }
    return (job, configuration)
  }
}
