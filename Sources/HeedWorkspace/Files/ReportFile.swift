import Foundation

/// A file that somebody asked for by its path, in place of an earlier one of its kind.
package enum ReportFile {
  /// Writes the file, whole or not at all.
  ///
  /// A file that is there already is replaced only when it begins as the new one does: a slip of
  /// the hand must not cost anybody their rules or their responses.
  ///
  /// - Throws: `WorkspaceError.unwritable`.
  package static func write(_ text: String, to path: String) throws(WorkspaceError) {
    let url = URL(fileURLWithPath: path)
    guard isFree(url, for: text) else {
      throw .unwritable(
        path, reason: "something else is there already; give another name, or remove it first")
    }
    do {
      try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
      throw .unwritable(path, reason: (error as NSError).localizedDescription)
    }
  }

  /// How many bytes tell a page of HTML or an XML document from any other file.
  private static let opening = 5

  private static func isFree(_ url: URL, for text: String) -> Bool {
    let manager = FileManager.default
    guard let attributes = try? manager.attributesOfItem(atPath: url.path) else { return true }
    guard attributes[.type] as? FileAttributeType == .typeRegular,
      let file = try? FileHandle(forReadingFrom: url),
      let start = try? file.read(upToCount: opening)
    else { return false }
    return start.isEmpty || start == Data(text.utf8.prefix(opening))
  }
}
