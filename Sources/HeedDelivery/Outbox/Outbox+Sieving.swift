#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Outbox {
  /// Takes a file as one that belongs to the run.
  package typealias Keep = (_ name: String, _ folder: OutboxFolder) throws -> Void

  /// Removes hidden files of an interrupted run that the ledger knows nothing of.
  ///
  /// They were written just before the program was stopped. Those that belong to the run move to
  /// a second folder, the first is removed, and the second takes its place: the memory needed does
  /// not depend on how many there are, and it can be stopped at any point and called again.
  ///
  /// - Parameters:
  ///   - run: The name of the run.
  ///   - files: Calls what it is given for each file that the ledger knows of.
  /// - Returns: The files that the ledger knows of and that are neither hidden nor published.
  /// - Throws: `DeliveryError`, and what `files` throws.
  @discardableResult
  package func keepOnly(
    run: String, _ files: (_ keep: Keep) throws -> Void
  ) throws -> [String] {
    let kept = stagedPath(run) + Self.sievedEnding
    guard try !isPublished(run, kept: kept) else { return [] }
    var missing: [String] = []
    do {
      let sieves = try OutboxFolder.allCases.map { try Sieve(outbox: self, run: run, kept, $0) }
      try files { name, folder in
        for sieve in sieves where sieve.folder == folder {
          if try !sieve.keep(name) { missing.append("\(folder.rawValue)/\(run)/\(name)") }
        }
      }
    }
    try discard(run: run)
    try SystemCall.check(stagedPath(run), doing: "make the folder") {
      rename(kept, stagedPath(run))
    }
    return missing
  }

  /// Removes the hidden files of a run, such as one that the ledger knows nothing of.
  ///
  /// - Throws: `DeliveryError`.
  package func discard(run: String) throws {
    for folder in OutboxFolder.allCases {
      try Directory.existing(path: stagedPath(run, folder))?.removeAll()
    }
    try Directory.removeEmpty(path: stagedPath(run))
  }

  private func isPublished(_ run: String, kept: String) throws -> Bool {
    let places = [stagedPath(run), kept]
    return try places.allSatisfy { try Directory.existing(path: $0) == nil }
  }
}

/// Moves the files of one folder that are to be kept.
private struct Sieve {
  let folder: OutboxFolder
  private let staged: Directory?
  private let kept: Directory
  private let published: Directory?

  init(outbox: Outbox, run: String, _ kept: String, _ folder: OutboxFolder) throws {
    self.folder = folder
    staged = try Directory.existing(path: outbox.stagedPath(run, folder))
    self.kept = try Directory.make(path: "\(kept)/\(folder.rawValue)")
    published = try Directory.existing(path: outbox.path(of: folder, run: run))
  }

  /// Whether the file was found.
  func keep(_ name: String) throws -> Bool {
    if try staged?.move(name, to: kept) ?? false { return true }
    return try kept.contains(name) || published?.contains(name) ?? false
  }
}
