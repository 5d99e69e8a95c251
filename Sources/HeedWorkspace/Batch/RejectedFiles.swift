import HeedDelivery
import HeedLedger

/// The files of rejected rows, one for each export that had some.
struct RejectedFiles {
  let ledger: Ledger
  let outbox: Outbox
  /// The outbox, relative to the workspace.
  let folder: String

  /// Writes the files of a run from what the ledger keeps.
  ///
  /// - Returns: their paths, relative to the workspace.
  func write(ofRun run: String) throws -> [String] {
    var paths: [String] = []
    var current: (origin: Origin, output: AtomicFile)?
    try ledger.forEachRejectedRow(ofRun: run) { rows in
      for row in rows {
        let origin = Origin(file: row.file, header: row.header)
        if current?.origin != origin {
          try current?.output.finish()
          let name = Self.name(run: run, number: paths.count + 1)
          let output = try outbox.rejectedRowsFile(run: name, ending: origin.ending)
          try output.write(row.header)
          current = (origin, output)
          paths.append(path("\(name).\(origin.ending)"))
        }
        try current?.output.write(row.content)
      }
    }
    try current?.output.finish()
    return paths
  }

  /// The paths of the files that a run wrote.
  func paths(ofRun run: String) throws -> [String] {
    var origins: [Origin] = []
    try ledger.forEachRejectedRow(ofRun: run) { rows in
      for row in rows {
        let origin = Origin(file: row.file, header: row.header)
        if origins.last != origin { origins.append(origin) }
      }
    }
    return origins.enumerated().map { index, origin in
      path("\(Self.name(run: run, number: index + 1)).\(origin.ending)")
    }
  }

  private func path(_ name: String) -> String {
    "\(folder)/rejected-rows/\(name)"
  }

  private static func name(run: String, number: Int) -> String {
    number == 1 ? run : "\(run)-\(number)"
  }
}

/// Where rejected rows came from.
private struct Origin: Equatable {
  let file: String
  let header: [UInt8]

  /// JSON has no header.
  var ending: String { header.isEmpty ? "jsonl" : "csv" }
}
