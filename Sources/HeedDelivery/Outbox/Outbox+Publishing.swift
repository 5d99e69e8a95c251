#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Outbox {
  /// Moves the hidden files of a run to where people see them; does nothing when there are none.
  ///
  /// A folder moves in one step. Where a part of the run was published before, its files follow
  /// one by one. Stopped half-way, it can be called again.
  ///
  /// - Throws: `DeliveryError`.
  package func publish(run: String) throws {
    guard try Directory.existing(path: stagedPath(run)) != nil else { return }
    for folder in OutboxFolder.allCases {
      try publish(stagedPath(run, folder), as: folder, run: run)
    }
    try Directory.removeEmpty(path: stagedPath(run))
    try Directory(path: writingPath).syncNames()
    // Fails, rightly, while other runs are in it.
    rmdir(writingPath)
  }

  private func publish(_ staged: String, as folder: OutboxFolder, run: String) throws {
    guard let source = try Directory.existing(path: staged) else { return }
    guard try !source.names(limit: 1).isEmpty else {
      return try Directory.removeEmpty(path: staged)
    }
    let parent = try Directory.make(path: "\(path)/\(folder.rawValue)")
    let target = path(of: folder, run: run)
    let result = SystemCall.retrying { rename(staged, target) }
    if result != 0 && (errno == ENOTEMPTY || errno == EEXIST) {
      try moveFiles(from: source, to: Directory(path: target))
    } else {
      try SystemCall.check(target, doing: "move letters to") { result }
    }
    try parent.syncNames()
  }

  private func moveFiles(from source: Directory, to target: Directory) throws {
    while case let names = try source.names(limit: 1000), !names.isEmpty {
      for name in names { _ = try source.move(name, to: target) }
    }
    try target.syncNames()
    try Directory.removeEmpty(path: source.path)
  }
}
