import HeedCore
import HeedDelivery
import HeedLedger

/// Shows what a run has made: publishes its letters and writes its rejected rows.
struct RunEnding {
  let ledger: Ledger
  let outbox: Outbox
  let run: HeedLedger.Run
  let settings: Settings

  func finish(_ summary: inout RunSummary, exports: [Intake], now: Instant) throws {
    summary.rejectedRows = try writeRejectedRows()
    try outbox.publish(run: run.name)
    try ledger.finish(run: run.name, at: now.seconds)
    if summary.drafted > 0 { summary.reviewFolder = "\(settings.outbox)/review/\(run.name)" }
    if summary.held > 0 { summary.heldFolder = "\(settings.outbox)/held/\(run.name)" }
  }
}
