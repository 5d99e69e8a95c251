import Foundation
import TestSupport

/// The program under test.
enum HeedProgram {
  /// The time that counts as now in tests: a Sunday, six days after the first of the samples.
  static let now = "2026-11-22T10:00:00Z"

  /// Where the program is: `HEED_PROGRAM`, or beside the tests as they were built.
  static let url = {
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
    let places = bundles.map { $0.bundleURL.deletingLastPathComponent() } + [Bundle.main.bundleURL]
    let built = places.map { $0.appending(path: "heed") }
    let named = ProcessInfo.processInfo.environment["HEED_PROGRAM"].map { URL(filePath: $0) }
    return ([named] + built).compactMap(\.self)
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? Checkout.url.appending(path: ".build/debug/heed")
  }()
}
