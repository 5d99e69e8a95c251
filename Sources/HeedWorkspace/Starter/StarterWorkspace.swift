import Foundation

/// The small workspace that `heed init` writes.
package enum StarterWorkspace {
  /// Writes the files into a folder, which is made when it is not there.
  ///
  /// A file that is there already is left as it is. Should writing break off half-way, it can be
  /// begun again: the folder counts as a workspace only when its last file is written.
  ///
  /// - Returns: the paths of the files written, relative to the folder, in order.
  /// - Throws: `WorkspaceError` when the folder is a workspace already or can't be written.
  package static func write(to folder: String) throws(WorkspaceError) -> [String] {
    if (try? Workspace(at: folder)) != nil { throw .notEmpty(folder) }
    var written: [String] = []
    for file in StarterFile.all where try write(file, to: folder) { written.append(file.path) }
    return written.sorted()
  }

  /// Whether the file was written; false when there is one of its name.
  private static func write(
    _ file: StarterFile, to folder: String
  ) throws(WorkspaceError) -> Bool {
    let url = URL(fileURLWithPath: folder).appendingPathComponent(file.path)
    guard !FileManager.default.fileExists(atPath: url.path) else { return false }
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url, options: .atomic)
    } catch {
      throw .unwritable("\(folder)/\(file.path)", error, in: folder)
    }
    return true
  }
}
