import Foundation

/// A folder of its own for a test, which is gone when nothing refers to it any more.
package final class TemporaryFolder: Sendable {
  package let url: URL

  /// - Throws: when it can't be made.
  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "heed-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  package var path: String { url.path }

  /// What lies at a path below the folder, or would.
  package subscript(path: String) -> URL {
    url.appending(path: path)
  }

  /// Writes a file, and makes the folders that it lies in.
  package func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  /// Writes a file, and makes the folders that it lies in.
  package func write(_ data: Data, to path: String) throws {
    try FileManager.default.createDirectory(
      at: self[path].deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: self[path])
  }

  /// The content of a file.
  package func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: self[path]), as: UTF8.self)
  }

  /// Every file below the folder by its path, with its content.
  package func files() throws -> [String: String] {
    var files: [String: String] = [:]
    for path in try paths() where !isFolder(path) { files[path] = try text(path) }
    return files
  }

  /// The paths of the folders below the folder.
  package func folders() throws -> Set<String> {
    Set(try paths().filter(isFolder))
  }

  private func paths() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path)
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: self[path].path, isDirectory: &isFolder)
    return isFolder.boolValue
  }
}
