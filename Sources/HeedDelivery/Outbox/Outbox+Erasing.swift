extension Outbox {
  /// Removes the file of a letter or of a note wherever it lies, hidden or shown.
  ///
  /// - Returns: in how many places it lay.
  /// - Throws: `DeliveryError`.
  package func erase(_ name: String, run: String) throws -> Int {
    let hidden = OutboxFolder.allCases.flatMap { folder in
      [stagedPath(run, folder), "\(stagedPath(run))\(Self.sievedEnding)/\(folder.rawValue)"]
    }
    let shown = LetterPlace.allCases.map { "\(path)/\($0.rawValue)/\(run)" }
    var count = 0
    for place in hidden + shown + [path(of: .held, run: run)] {
      guard let folder = try Directory.existing(path: place), try folder.contains(name) else {
        continue
      }
      try folder.remove(name)
      try folder.syncNames()
      count += 1
    }
    return count
  }
}
