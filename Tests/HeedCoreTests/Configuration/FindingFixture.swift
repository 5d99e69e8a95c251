import Foundation
import Testing

@testable import HeedCore

/// A folder of `Fixtures/findings`: a mistake made in the sound workspace of `Fixtures/workspace`.
///
/// The folder is named after the code that is found, a case of it after two hyphens. It holds the
/// files that differ from the sound workspace, a list `REMOVED` of those that are left out, and in
/// `expected.txt` what `heed check` prints above its last line.
struct FindingFixture: Sendable, CustomTestStringConvertible {
  let name: String

  static let all: [FindingFixture] = folders.map(FindingFixture.init)

  /// The code that the folder is named after.
  var code: String {
    name.firstRange(of: "--").map { String(name[..<$0.lowerBound]) } ?? name
  }

  var testDescription: String { name }

  /// The text that is to be printed.
  func expected() throws -> String {
    try String(contentsOf: folder.appending(path: "expected.txt"), encoding: .utf8)
  }

  /// The sound workspace with the mistake.
  func files() throws -> WorkspaceFiles {
    var contents = try Self.soundContents()
    for (path, bytes) in try Self.contents(of: folder) where path.contains("/") {
      contents[path] = bytes
    }
    for path in try removed() {
      try #require(contents.removeValue(forKey: path) != nil, "there is no \(path) to leave out")
    }
    return WorkspaceFiles(contents)
  }

  /// The files that the folder changes or adds, with their bytes.
  func changes() throws -> [String: [UInt8]] {
    try Self.contents(of: folder).filter { $0.key.contains("/") }
  }

  /// The sound workspace itself.
  static func soundFiles() throws -> WorkspaceFiles {
    WorkspaceFiles(try soundContents())
  }

  private var folder: URL { Self.root.appending(path: "findings/\(name)") }

  private func removed() throws -> [String] {
    let list = folder.appending(path: "REMOVED")
    guard FileManager.default.fileExists(atPath: list.path) else { return [] }
    return try String(contentsOf: list, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  private static let folders: [String] = {
    let folder = root.appending(path: "findings")
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }()

  private static func soundContents() throws -> [String: [UInt8]] {
    try contents(of: root.appending(path: "workspace"))
  }

  private static func contents(of folder: URL) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appending(path: path)
      if try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
      contents[path] = Array(try Data(contentsOf: url))
    }
    return contents
  }
}
