import Foundation

/// A file that somebody asked for by its path, in place of one that may be there.
package enum ReportFile {
  /// Writes the file, whole or not at all.
  ///
  /// - Throws: `WorkspaceError.unwritable`.
  package static func write(_ text: String, to path: String) throws(WorkspaceError) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .unwritable(path, reason: (error as NSError).localizedDescription)
    }
  }
}
