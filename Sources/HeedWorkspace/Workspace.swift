import Foundation
import HeedCore

/// A folder with `rules/` and `templates/`.
package struct Workspace: Sendable {
  /// The folder's absolute path, without a slash at its end.
  package let root: String

  /// The folder itself.
  ///
  /// - Throws: `WorkspaceError.notAWorkspace` when it holds no `rules/heed.yml`.
  package init(at path: String) throws(WorkspaceError) {
    let root = URL(fileURLWithPath: path).standardizedFileURL.path
    guard Self.isWorkspace(root) else { throw .notAWorkspace(path) }
    self.root = root
  }

  /// The nearest workspace: the folder itself, or one that it lies in.
  ///
  /// - Throws: `WorkspaceError.noWorkspace` when there is none up to the top.
  package static func containing(_ folder: String) throws(WorkspaceError) -> Workspace {
    var url = URL(fileURLWithPath: folder).standardizedFileURL
    while !isWorkspace(url.path) {
      guard url.pathComponents.count > 1 else { throw .noWorkspace(folder) }
      url.deleteLastPathComponent()
    }
    return try Workspace(at: url.path)
  }

  private static func isWorkspace(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/rules/heed.yml")
  }

  /// The absolute path of a file of the workspace.
  package func path(_ relative: String) -> String {
    root + "/" + relative
  }

  /// Every file that configures the workspace, read into memory.
  ///
  /// - Throws: `WorkspaceError.unreadable`.
  package func files() throws(WorkspaceError) -> WorkspaceFiles {
    var contents: [String: [UInt8]] = [:]
    for folder in ["rules", "templates"] {
      guard let names = FileManager.default.enumerator(atPath: path(folder)) else { continue }
      for case let name as String in names where Self.isConfiguration(name) {
        let relative = folder + "/" + name
        contents[relative] = try bytes(of: relative)
      }
    }
    return WorkspaceFiles(contents)
  }

  private static let suffixes = [".yml", ".md", ".html", ".txt", ".ics"]

  private static func isConfiguration(_ name: String) -> Bool {
    suffixes.contains { name.hasSuffix($0) }
      && !name.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private func bytes(of relative: String) throws(WorkspaceError) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path(relative))))
    } catch {
      throw .unreadable(relative, reason: (error as NSError).localizedDescription)
    }
  }
}
