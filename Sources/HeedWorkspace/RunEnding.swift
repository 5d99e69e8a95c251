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
    summary.rejectedRows = try writeRejectedRows()
    if summary.rejectedRows.isEmpty {
      summary.rejectedRows = try ledger.runs(ofRejectedRows: rejected).flatMap(rejectedFiles)
    }
    try outbox.publish(run: run.name)
    try ledger.finish(run: run.name, at: now.seconds)
    if summary.drafted > 0 { summary.reviewFolder = "\(settings.outbox)/review/\(run.name)" }
    if summary.held > 0 { summary.heldFolder = "\(settings.outbox)/held/\(run.name)" }
  }

  /// Writes the files of rejected rows, one for each file that they came from.
  ///
  /// - Returns: their paths, relative to the workspace.
  private func writeRejectedRows() throws -> [String] {
    var paths: [String] = []
    var current: (file: RejectedFile, output: AtomicFile)?
    try ledger.forEachRejectedRow(ofRun: run.name) { rows in
      for row in rows {
        let file = RejectedFile(name: row.file, header: row.header)
        if current?.file != file {
          try current?.output.finish()
          let name = Self.name(run: run.name, number: paths.count + 1)
          let output = try outbox.rejectedRowsFile(run: name, ending: file.ending)
          try output.write(row.header)
          current = (file, output)
          paths.append(path("\(name).\(file.ending)"))
        }
        try current?.output.write(row.content)
      }
    }
    try current?.output.finish()
    return paths
  }

  private func rejectedFiles(ofRun run: String) throws -> [String] {
    var files: [RejectedFile] = []
    try ledger.forEachRejectedRow(ofRun: run) { rows in
      for row in rows {
        let file = RejectedFile(name: row.file, header: row.header)
        if files.last != file { files.append(file) }
      }
    }
    return files.enumerated().map { index, file in
      path("\(Self.name(run: run, number: index + 1)).\(file.ending)")
    }
  }

  private func path(_ name: String) -> String {
    "\(settings.outbox)/rejected-rows/\(name)"
  }

  private static func name(run: String, number: Int) -> String {
    number == 1 ? run : "\(run)-\(number)"
  }
}

/// A file that rejected rows came from.
private struct RejectedFile: Equatable {
  let name: String
  let header: [UInt8]

  /// JSON has no header.
  var ending: String { header.isEmpty ? "jsonl" : "csv" }
}
