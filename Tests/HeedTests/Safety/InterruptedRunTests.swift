import Foundation
import Testing

/// heed may be killed at any instant: the next run goes on, and nothing is lost or doubled.
@Suite(.enabled(if: Python.plain != nil, "the ledger is read with Python, which is missing"))
struct InterruptedRunTests {
  private static let batch = Batch(count: 6, rows: 30)

  /// What a run leaves when nothing disturbs it.
  private struct Undisturbed {
    let outbox: Listing
    let ledger: [String]
    let duration: Duration

    init() throws {
      let workspace = try Workspace()
      try batch.write(to: workspace)
      let outcome = try workspace.heed(["run"] + batch.names)
      #expect(outcome.status == 0)
      outbox = try Listing(workspace["outbox"])
      ledger = try LedgerContents(workspace: workspace).dump()
      duration = outcome.duration
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
          Self.batch.names, in: workspace, after: 0...(isAnywhere ? 1.1 : 0.6),
          of: undisturbed.duration, isAnywhere: isAnywhere, &random)
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
