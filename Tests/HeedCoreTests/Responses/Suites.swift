import Foundation

/// Files of the conformance suites: in `HEED_SUITES`, or in `shared/suites` beside a folder that holds
/// this file.
enum Suites {
  static func file(_ name: String) -> URL? {
    var folders: [URL] = []
    if let path = ProcessInfo.processInfo.environment["HEED_SUITES"] {
      folders.append(URL(fileURLWithPath: path))
    }
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      folders.append(folder.appending(path: "shared/suites"))
    }
    return folders.map { $0.appending(path: name) }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    guard let file = file(name) else { throw CocoaError(.fileNoSuchFile) }
    return Array(try Data(contentsOf: file))
  }
}
