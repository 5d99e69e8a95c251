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

  /// The absolute path of a file that is named in the workspace, mostly from its top folder.
  package func path(_ name: String) -> String {
    name.hasPrefix("/") ? name : root + "/" + name
  }

  /// Every file that configures the workspace, read into memory.
  ///
  /// - Throws: `WorkspaceError.unreadable`.
  package func files() throws(WorkspaceError) -> WorkspaceFiles {
    var contents: [String: [UInt8]] = [:]
    for folder in ["rules", "templates"] {
      let files = try Self.files(in: path(folder), named: folder)
      contents.merge(files) { first, _ in first }
    }
    return WorkspaceFiles(ofWorkspace: contents)
  }

  /// The files in a folder that configure a workspace.
  ///
  /// - Parameters:
  ///   - folder: its path; one that is not there has no files.
  ///   - name: what takes its place in the paths of the files.
  /// - Returns: the files by path.
  /// - Throws: `WorkspaceError.unreadable`.
  static func files(
    in folder: String, named name: String
  ) throws(WorkspaceError) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    guard let paths = FileManager.default.enumerator(atPath: folder) else { return contents }
    for case let path as String in paths {
      let isEnclosure =
        isEnclosure(name + "/" + path)
        && paths.fileAttributes?[.type] as? FileAttributeType == .typeRegular
      guard isConfiguration(path) || isEnclosure else { continue }
      contents[name + "/" + path] = try RegularFile.read(
        folder + "/" + path, named: name + "/" + path,
        limit: isEnclosure ? WorkspaceFiles.enclosureLimit + 1 : largestFile,
        cutsOff: isEnclosure)
    }
    return contents
  }

  /// More than anybody writes by hand.
  private static let largestFile = 64_000_000

  private static let suffixes = [".yml", ".md", ".html", ".txt", ".ics"]

  /// Whether the file, by its path in the workspace, is one that may travel with letters.
  static func isEnclosure(_ path: String) -> Bool {
    path.hasPrefix("templates/") && !isConfiguration(path)
      && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  /// Whether the file, by its path in the folder, is one that a workspace is configured by.
  static func isConfiguration(_ path: String) -> Bool {
    suffixes.contains { path.hasSuffix($0) }
      && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}
