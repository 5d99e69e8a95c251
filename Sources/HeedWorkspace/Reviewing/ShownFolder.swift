import Foundation

/// Where texts and pages of letters lie while a person looks at them or edits them.
///
/// Other programs read the files, so nobody knows when they are done with; old ones go at the next
/// review, and all of them when somebody is forgotten.
package struct ShownFolder: Sendable {
  /// Its absolute path.
  private let url: URL

  /// So long after its last change a file is kept, in seconds.
  private static let lifetime: TimeInterval = 24 * 3600

  package init(_ workspace: Workspace) {
    url = URL(fileURLWithPath: workspace.path(".heed/shown"))
  }

  /// Writes a file that only this person can read, in a folder of its own.
  ///
  /// - Parameters:
  ///   - text: what it is to hold.
  ///   - name: its name, such as `r-1.txt`.
  /// - Returns: the file.
  /// - Throws: `WorkspaceError.unwritable`.
  package func write(_ text: String, as name: String) throws(WorkspaceError) -> URL {
    let folder = url.appending(path: UUID().uuidString)
    let file = folder.appending(path: name)
    do {
      for path in [url, folder] {
        try FileManager.default.createDirectory(
          at: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
      try Data(text.utf8).write(to: file)
    } catch {
      throw .unwritable(file.path, reason: (error as NSError).localizedDescription)
    }
    return file
  }

  /// Removes a file that was written here, with its folder.
  package func discard(_ file: URL) {
    try? FileManager.default.removeItem(at: file.deletingLastPathComponent())
  }

  /// Removes what has lain here for a day.
  package func discardOld() {
    let limit = Date(timeIntervalSinceNow: -Self.lifetime)
    let folders = try? FileManager.default.contentsOfDirectory(
      at: url, includingPropertiesForKeys: [.contentModificationDateKey])
    for folder in folders ?? [] {
      let values = try? folder.resourceValues(forKeys: [.contentModificationDateKey])
      guard let date = values?.contentModificationDate, date < limit else { continue }
      try? FileManager.default.removeItem(at: folder)
    }
  }

  /// Removes all that lies here.
  ///
  /// - Throws: `WorkspaceError.unwritable` when it stays.
  package func empty() throws(WorkspaceError) {
    do {
      try FileManager.default.removeItem(at: url)
    } catch CocoaError.fileNoSuchFile {
      return
    } catch {
      throw .unwritable(url.path, reason: (error as NSError).localizedDescription)
    }
  }
}
