import Foundation

/// The project as it was checked out, which holds the workspace that is shipped.
package enum Checkout {
  /// The folder of `Package.swift`.
  package static let url = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    repeat {
      folder.deleteLastPathComponent()
    } while folder.path != "/" && !exists(folder.appending(path: "Package.swift"))
    return folder
  }()

  /// A file of the project; nil where it is not.
  package static func text(_ path: String) -> String? {
    try? String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  /// A file of the conformance suites: in `HEED_SUITES`, or in `shared/suites` beside a folder that
  /// holds the project; nil where it is not.
  package static func suite(_ name: String) -> URL? {
    var places = [ProcessInfo.processInfo.environment["HEED_SUITES"].map { URL(filePath: $0) }]
    var folder = url
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      places.append(folder.appending(path: "shared/suites"))
    }
    return places.compactMap { $0?.appending(path: name) }.first(where: exists)
  }

  /// The names of the files in `samples/`.
  package static let samples =
    (try? FileManager.default.contentsOfDirectory(atPath: url.appending(path: "samples").path))?
    .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".jsonl") || $0.hasSuffix(".json") }.sorted()
    ?? []

  private static func exists(_ file: URL) -> Bool {
    FileManager.default.fileExists(atPath: file.path)
  }
}
