import HeedCore
import HeedWorkspace

extension CommonOptions {
  /// The job of a reviewer, once what people did by hand is entered and told.
  ///
  /// - Parameter purpose: what the job is for.
  /// - Returns: the job, and what the files of the workspace say.
  /// - Throws: what opening the workspace and its ledger throws.
  func reviewJob(for purpose: ReviewJob.Purpose) throws -> (ReviewJob, Configuration) {
    let workspace = try openWorkspace()
    let (files, configuration) = try configuration(of: workspace)
    let job = try ReviewJob(
      workspace: workspace, files: files, configuration: configuration, now: instant,
      for: purpose)
    tell(job.byHand, job.strays)
    return (job, configuration)
  }

  /// Enters and tells what people did by hand to the files of the outbox.
  func enterHandDecisions(_ workspace: Workspace, _ configuration: Configuration) throws {
    let (decisions, strays) = try HandDecisionJob(
      workspace: workspace, configuration: configuration, now: instant
    ).enter()
    tell(decisions, strays)
  }

  private func tell(_ decisions: [HandDecision], _ strays: [StrayLetter]) {
    for decision in decisions { terminal.note(HandDecisionText(decision).text) }
    for stray in strays { terminal.note(HandDecisionText(stray).text) }
  }
}
