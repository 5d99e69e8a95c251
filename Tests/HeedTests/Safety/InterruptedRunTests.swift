import Foundation
import TestSupport
import Testing

/// heed may be killed at any instant: the next run goes on, and nothing is lost or doubled.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct InterruptedRunTests {
  private static let batch = Batch(count: 6, rows: 150)

  /// What a run leaves when nothing disturbs it.
  private struct Undisturbed {
    let outbox: Listing
    let ledger: [String]
    /// From the start to the end, and from when heed begins to work.
    let durations: (whole: Duration, work: Duration)

    init() throws {
      let workspace = try Workspace()
      try batch.write(to: workspace)
      // The word lists are compiled before, as they are for the runs that are killed.
      #expect(try workspace.heed(["check"]).status == 0)
      let program = try workspace.start(["run"] + batch.names)
      Interruption.waitForLock(in: workspace)
      let begin = ContinuousClock.now
      let outcome = try program.outcome(within: .seconds(60))
      #expect(outcome.status == 0)
      durations = (outcome.duration, ContinuousClock.now - begin)
      outbox = try Listing(workspace["outbox"])
      ledger = try LedgerContents(workspace: workspace).dump()
    }
  }

  /// Four lanes beside each other, each with 25 runs that are killed.
  @Test("killed at a random moment, and run again", arguments: 1...4)
  func killed(lane: Int) throws {
    let undisturbed = try Undisturbed()
    #expect(undisturbed.ledger.count > 400)
    var random = SeededRandom(seed: UInt64(lane))
    var inTheMidst = 0
    for trial in 1...25 {
      let workspace = try Workspace()
      try Self.batch.write(to: workspace)
      // Every fifth time, what puts things right is killed as well.
      for _ in 0..<(trial.isMultiple(of: 5) ? 2 : 1) {
        let isAnywhere = random.next().isMultiple(of: 4)
        try Interruption.kill(
          Self.batch.names, in: workspace, after: 0...1.1,
          of: isAnywhere ? undisturbed.durations.whole : undisturbed.durations.work,
          isAnywhere: isAnywhere, &random)
      }
      if workspace.names(in: "outbox").contains(".writing") { inTheMidst += 1 }
      let outcome = try workspace.heed(["run"] + Self.batch.names)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let outbox = try Listing(workspace["outbox"])
      let ledger = try LedgerContents(workspace: workspace).dump()
      #expect(outbox.differences(from: undisturbed.outbox) == [])
      #expect(ledger == undisturbed.ledger)
      guard outbox == undisturbed.outbox, ledger == undisturbed.ledger else { return }
    }
    #expect(inTheMidst >= 3, "enough of the moments must lie between the first file and the last")
  }
}
