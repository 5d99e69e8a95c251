/// The folder with what is to be sent, one folder a run in it.
///
/// A run's files are written into `.writing/<run>` and moved to `review/<run>` and `held/<run>` in
/// one step when all are there, so that nobody ever meets a half-written one.
package struct Outbox: Sendable {
  package let path: String

  /// Names an outbox; nothing is read or written yet.
  package init(path: String) {
    self.path = path
  }

  /// The path of a run's folder, once it is published.
  package func path(of folder: OutboxFolder, run: String) -> String {
    "\(path)/\(folder.rawValue)/\(run)"
  }

  /// The runs whose files were written and not published, because the program was stopped.
  ///
  /// - Throws: `DeliveryError`.
  package func unpublishedRuns() throws -> [String] {
    guard let writing = try Directory.existing(path: writingPath) else { return [] }
    let runs = try writing.names().map { name in
      name.hasSuffix(Self.sievedEnding) ? String(name.dropLast(Self.sievedEnding.count)) : name
    }
    return Set(runs).sorted()
  }

  /// Opens the hidden folder of a run for writing, making it if it is not there.
  ///
  /// - Throws: `DeliveryError`.
  package func stage(run: String) throws -> StagedRun {
    try StagedRun(path: stagedPath(run))
  }

  /// Whether there is anything of a run of this name.
  package func knows(run: String) -> Bool {
    let folders =
      OutboxFolder.allCases.map { path(of: $0, run: run) } + ["\(path)/withdrawn/\(run)"]
    let files = ["csv", "jsonl"].map { "\(path)/rejected-rows/\(run).\($0)" }
    return !(folders + files).allSatisfy(Directory.isMissing)
  }

  /// Whether a file of a run lies where it was put, hidden or published.
  ///
  /// - Throws: `DeliveryError`.
  package func contains(_ name: String, in folder: OutboxFolder, run: String) throws -> Bool {
    try [stagedPath(run, folder), path(of: folder, run: run)].contains { place in
      try Directory.existing(path: place)?.contains(name) ?? false
    }
  }

  /// Takes a file of a run out of its folder: one that nobody has seen yet is removed, one that is
  /// published moves to `withdrawn/<run>`, as a person may have worked on it.
  ///
  /// - Throws: `DeliveryError`.
  package func withdraw(_ name: String, from folder: OutboxFolder, run: String) throws {
    try Directory.existing(path: stagedPath(run, folder))?.remove(name)
    guard let published = try Directory.existing(path: path(of: folder, run: run)),
      try published.contains(name)
    else { return }
    _ = try published.move(name, to: Directory.make(path: "\(path)/withdrawn/\(run)"))
  }

  /// Begins the file of rows that could not be used, `rejected-rows/<run>.<ending>`.
  ///
  /// - Throws: `DeliveryError`.
  package func rejectedRowsFile(run: String, ending: String) throws -> AtomicFile {
    try AtomicFile(folder: "\(path)/rejected-rows", name: "\(run).\(ending)")
  }

  static let sievedEnding = ".kept"

  var writingPath: String { "\(path)/.writing" }

  func stagedPath(_ run: String) -> String { "\(writingPath)/\(run)" }

  func stagedPath(_ run: String, _ folder: OutboxFolder) -> String {
    "\(stagedPath(run))/\(folder.rawValue)"
  }
}
