import Foundation

/// The small workspace that `heed init` writes.
package enum StarterWorkspace {
  /// Writes the files into a folder, which is made when it is not there.
  ///
  /// - Returns: the paths of the files, relative to the folder.
  /// - Throws: `WorkspaceError` when the folder is a workspace already or can't be written.
  package static func write(to folder: String) throws(WorkspaceError) -> [String] {
    []
  }
}
