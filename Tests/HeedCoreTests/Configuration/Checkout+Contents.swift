import Foundation
import TestSupport

@testable import HeedCore

extension Checkout {
  /// What configures the project's own workspace.
  static func workspaceFiles() throws -> WorkspaceFiles {
    var contents: [String: [UInt8]] = [:]
    for folder in ["rules", "templates"] {
      let names = try FileManager.default.subpathsOfDirectory(
        atPath: url.appending(path: folder).path)
      for name in names where [".yml", ".md", ".html", ".txt"].contains(where: name.hasSuffix) {
        let path = "\(folder)/\(name)"
        contents[path] = Array(try Data(contentsOf: url.appending(path: path)))
      }
    }
    return WorkspaceFiles(contents)
  }

  /// The content of a file of the conformance suites.
  static func suiteBytes(_ name: String) throws -> [UInt8] {
    guard let file = suite(name) else { throw CocoaError(.fileNoSuchFile) }
    return Array(try Data(contentsOf: file))
  }
}
