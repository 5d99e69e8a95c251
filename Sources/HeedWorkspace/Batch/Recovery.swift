import HeedCore
import HeedDelivery
import HeedLedger

/// Puts right what a run that was interrupted left behind.
struct Recovery {
  let ledger: Ledger
  let outbox: Outbox
  /// Writes the rejected rows of runs that are closed here.
  let rejectedFiles: RejectedFiles
  let now: Instant

  /// An interrupted run older than this is closed, not continued, so that its clock does not go for
  /// responses of another day.
  private static let longestPause: Int64 = 86_400

  /// Removes files that the ledger does not know, and publishes what is left of old runs.
  ///
  /// - Returns: the run to continue, if one was interrupted a short while ago.
  func recover() throws -> HeedLedger.Run? {
    try removeSuperseded()
    let unfinished = try ledger.unfinishedRuns()
    for run in try outbox.unpublishedRuns() where !unfinished.contains(where: { $0.name == run }) {
      try tidy(run)
      try outbox.publish(run: run)
    }
    for run in unfinished { try tidy(run.name) }
    let recent = unfinished.last { abs(now.seconds - $0.startedAt) <= Self.longestPause }
    for run in unfinished where run != recent {
      _ = try rejectedFiles.write(ofRun: run.name)
      try outbox.publish(run: run.name)
      try ledger.finish(run: run.name, at: now.seconds)
    }
    return recent
  }

  private func tidy(_ run: String) throws {
    try outbox.keepOnly(run: run) { keep in
      try ledger.forEachFile(ofRun: run) { files in
        for file in files { try keep(file.file, file.isNote ? .held : .review) }
      }
    }
  }

  private func removeSuperseded() throws {
    let files = try ledger.supersededFiles()
    for file in files { try outbox.withdraw(file) }
    try ledger.forgetFiles(of: files)
  }
}

extension Outbox {
  /// Takes a letter that gave way to a newer one out of people's sight.
  func withdraw(_ file: LetterFile) throws {
    try withdraw(file.file, from: file.isNote ? .held : .review, run: file.run)
    if !file.isNote { try move(file.file, from: .approved, to: .withdrawn, run: file.run) }
  }
}
