import HeedCore
import HeedDelivery
import HeedLedger

/// Shows what a run has made: publishes its letters and writes its rejected rows.
struct RunEnding {
  let ledger: Ledger
  let outbox: Outbox
  let run: HeedLedger.Run
  let settings: Settings

  /// Publishes what the run has made and enters in the summary where it lies.
  ///
  /// - Parameters:
  ///   - summary: receives the paths.
  ///   - rejected: the hashes of rows that this invocation rejected; an earlier run may have met
  ///     them first.
  ///   - now: when the run ends.
  /// - Throws: `DeliveryError`, `LedgerError`.
  func finish(_ summary: inout RunSummary, rejected: [[UInt8]], now: Instant) throws {
    let files = RejectedFiles(ledger: ledger, outbox: outbox, folder: settings.outbox)
    summary.rejectedRows = try files.write(ofRun: run.name)
    if summary.rejectedRows.isEmpty {
      summary.rejectedRows = try ledger.runs(ofRejectedRows: rejected).flatMap {
        try files.paths(ofRun: $0)
      }
    }
    try outbox.publish(run: run.name)
    try ledger.finish(run: run.name, at: now.seconds)
    if summary.drafted > 0 { summary.reviewFolder = "\(settings.outbox)/review/\(run.name)" }
    if summary.held > 0 { summary.heldFolder = "\(settings.outbox)/held/\(run.name)" }
  }
}
