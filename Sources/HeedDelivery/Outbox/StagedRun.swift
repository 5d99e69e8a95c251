/// The hidden folder that the files of a run are written into.
///
/// Files may be written from several threads at once.
package final class StagedRun: Sendable {
  private let review: Directory
  private let held: Directory

  init(path: String) throws {
    review = try Directory.make(path: "\(path)/\(OutboxFolder.review.rawValue)")
    held = try Directory.make(path: "\(path)/\(OutboxFolder.held.rawValue)")
  }

  /// Writes a file, in place of one of that name.
  ///
  /// - Throws: `DeliveryError`, of kind `diskFull` when there is no room.
  package func write(
    _ bytes: UnsafeRawBufferPointer, to name: String, in folder: OutboxFolder
  ) throws {
    try directory(folder).write(bytes, to: name)
  }

  /// Writes a file, in place of one of that name.
  ///
  /// - Throws: `DeliveryError`, of kind `diskFull` when there is no room.
  package func write(_ bytes: [UInt8], to name: String, in folder: OutboxFolder) throws {
    try bytes.withUnsafeBytes { try write($0, to: name, in: folder) }
  }

  /// Returns once all files written so far are on the disk.
  ///
  /// - Throws: `DeliveryError`.
  package func sync() throws {
    try review.syncDisk()
  }

  private func directory(_ folder: OutboxFolder) -> Directory {
    switch folder {
    case .review: review
    case .held: held
    }
  }
}
