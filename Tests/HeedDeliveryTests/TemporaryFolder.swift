import Foundation

/// A folder of its own for a test, removed with the value.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/heed-delivery-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Every file below the folder by its path, with its content.
  func files() throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      if isFolder.boolValue { continue }
      files[name] = String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
    }
    return files
  }

  /// The folders below the folder by their paths.
  func folders() throws -> Set<String> {
    let all = try FileManager.default.subpathsOfDirectory(atPath: path)
    return Set(all).subtracting(try files().keys)
  }
}
