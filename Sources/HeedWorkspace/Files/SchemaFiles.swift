import Foundation
import HeedCore

/// The schemas that lie in a workspace, which editors read beside its rules files.
package struct SchemaFiles: Sendable {
  /// The schemas by path, relative to the workspace.
  let texts: [(path: String, text: String)]

  /// The schemas for a workspace with these files.
  package init(_ files: WorkspaceFiles) {
    let writer = SchemaWriter(WorkspaceNames(of: files))
    texts = RulesFileKind.allCases.map {
      ($0.schemaPath, JSONWriter.text(of: writer.schema(of: $0)) + "\n")
    }
  }

  /// Writes the schemas that are not there as they should be.
  ///
  /// - Parameter workspace: where they are written.
  /// - Returns: the paths of those written.
  /// - Throws: `WorkspaceError.unwritable`.
  package func write(to workspace: Workspace) throws(WorkspaceError) -> [String] {
    let folder = workspace.path(RulesFileKind.schemaFolder)
    var written: [String] = []
    for (path, text) in texts {
      let url = URL(fileURLWithPath: workspace.path(path))
      let bytes = Data(text.utf8)
      if (try? Data(contentsOf: url)) == bytes { continue }
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try bytes.write(to: url, options: .atomic)
      } catch {
        throw .unwritable(workspace.path(path), error, in: folder)
      }
      written.append(path)
    }
    return written
  }
}

extension WorkspaceError {
  /// A file that can't be written into a folder.
  static func unwritable(_ path: String, _ error: any Error, in folder: String) -> WorkspaceError {
    let reason =
      switch (error as? CocoaError)?.code {
      case .fileWriteFileExists: "\(folder) is a file"
      case .fileWriteNoPermission: "you may not write there"
      case .fileWriteOutOfSpace: "the disk is full"
      case .fileWriteVolumeReadOnly: "the disk is read-only"
      default: (error as NSError).localizedDescription
      }
    return .unwritable(path, reason: reason)
  }
}
