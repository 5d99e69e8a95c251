import Foundation

/// The project as it was checked out, which holds the workspace that is shipped.
enum Checkout {
  /// The folder of `Package.swift`.
  static let url = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path != "/", !contains("Package.swift", in: folder) {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  /// A file beside the folder of the project, or under `HEED_SUITES`; nil where it is not.
  static func suite(_ name: String) -> URL? {
    let places = [
      ProcessInfo.processInfo.environment["HEED_SUITES"].map { URL(filePath: $0) },
      url.deletingLastPathComponent().appending(path: "shared/suites"),
    ]
    return places.compactMap(\.self).map { $0.appending(path: name) }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// The names of the files in `samples/`.
  static let samples =
    (try? FileManager.default.contentsOfDirectory(atPath: url.appending(path: "samples").path))?
    .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".jsonl") || $0.hasSuffix(".json") }.sorted()
    ?? []

  private static func contains(_ name: String, in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }
}
