import Foundation

@testable import HeedCore

/// The files of the project itself.
enum Checkout {
  private static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    while folder.path != "/",
      !FileManager.default.fileExists(atPath: folder.appending(path: "rules/heed.yml").path)
    {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  static func text(_ path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// What configures the project's own workspace.
  static func workspaceFiles() throws -> WorkspaceFiles {
    var contents: [String: [UInt8]] = [:]
    for folder in ["rules", "templates"] {
      let names = try FileManager.default.subpathsOfDirectory(
        atPath: root.appending(path: folder).path)
      for name in names where [".yml", ".md", ".html", ".txt"].contains(where: name.hasSuffix) {
        let path = "\(folder)/\(name)"
        contents[path] = Array(try Data(contentsOf: root.appending(path: path)))
      }
    }
    return WorkspaceFiles(contents)
  }
}
