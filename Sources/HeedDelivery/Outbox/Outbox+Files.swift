extension Outbox {
  /// The paths of all files in the outbox, shown and hidden, from its folder on; what links lead to is
  /// not among them.
  ///
  /// - Throws: `DeliveryError` when a folder can't be listed.
  package func filePaths() throws -> [String] {
    var files: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for name in try Directory.listedIfThere(path: path + "/" + folder) {
        let file = folder + name
        if Directory.isFolder(path + "/" + file) {
          folders.append(file + "/")
        } else {
          files.append(file)
        }
      }
    }
    return files.sorted()
  }

  /// Reads a file by its path from `filePaths`; nil when it is not there any more.
  ///
  /// - Throws: `DeliveryError`, also for a file that is larger than the limit in bytes, or no regular
  ///   file.
  package func read(_ file: String, limit: Int) throws -> [UInt8]? {
    let place = place(of: file)
    return try Directory.existing(path: place.folder)?.readIfThere(place.name, limit: limit)
  }

  /// Removes a file by its path from `filePaths`; one that is not there is as good as removed.
  ///
  /// - Throws: `DeliveryError`.
  package func erase(_ file: String) throws {
    let place = place(of: file)
    guard let folder = try Directory.existing(path: place.folder) else { return }
    try folder.remove(place.name)
    try folder.syncNames()
  }

  private func place(of file: String) -> (folder: String, name: String) {
    guard let slash = file.lastIndex(of: "/") else { return (path, file) }
    return ("\(path)/\(file[..<slash])", String(file[file.index(after: slash)...]))
  }
}
