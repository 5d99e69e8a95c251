import Foundation
import TestSupport

/// The end of a run that is killed in the middle of its work.
enum Interruption {
  /// Starts a run and kills it at a random moment, which lies between shares of a duration.
  ///
  /// Time counts from when heed begins to work, which leaves out the reading of the rules, or, when
  /// `isAnywhere`, from the start.
  static func kill(
    _ files: [String], in workspace: Workspace, after shares: ClosedRange<Double>,
    of duration: Duration, isAnywhere: Bool, _ random: inout SeededRandom
  ) throws {
    let program = try workspace.start(["run"] + files)
    if !isAnywhere { waitForLock(in: workspace) }
    let share = Double.random(in: shares, using: &random)
    Thread.sleep(forTimeInterval: duration / .seconds(1) * share)
    program.kill()
    _ = try program.outcome(within: .seconds(60))
  }

  /// Waits until heed begins to work.
  static func waitForLock(in workspace: Workspace) {
    for _ in 0..<5000 where workspace.names(in: ".heed").isEmpty {
      Thread.sleep(forTimeInterval: 0.001)
    }
  }
}
