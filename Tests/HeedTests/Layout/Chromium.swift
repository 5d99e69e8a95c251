import Foundation
import TestSupport
import Testing

/// A browser without a window, which judges how letters look.
struct Chromium {
  private let executable: URL

  /// The first on the path, or the one that `HEED_CHROMIUM` names; nil when there is none.
  static let installed = Chromium()

  private init?() {
    let named = ProcessInfo.processInfo.environment["HEED_CHROMIUM"].map { [$0] } ?? []
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    let folders = path.split(separator: ":").map(String.init)
    let places = ["chromium", "chromium-browser", "google-chrome"].flatMap { name in
      folders.map { "\($0)/\(name)" }
    }
    let found = (named + places).first(where: FileManager.default.isExecutableFile(atPath:))
    guard let found else { return nil }
    executable = URL(filePath: found)
  }

  /// How the page is looked at.
  struct Setting: CustomTestStringConvertible {
    let testDescription: String
    fileprivate let options: [String]

    static let light = Setting(
      testDescription: "light", options: ["--blink-settings=preferredColorScheme=1"])
    static let dark = Setting(
      testDescription: "dark", options: ["--blink-settings=preferredColorScheme=0"])
    static let withoutImages = Setting(
      testDescription: "without images",
      options: ["--blink-settings=preferredColorScheme=1,imagesEnabled=false"])
  }

  struct Failure: Error {
    let outcome: Program.Outcome
  }

  /// The document of a page after its scripts have run, as HTML.
  ///
  /// - Throws: `Failure` when the browser does not show the page in time.
  func document(of page: String, _ setting: Setting) throws -> String {
    let folder = try TemporaryFolder()
    try Data(page.utf8).write(to: folder["page.html"])
    let outcome = try Program(executable: executable, folder: folder.url).run(
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--user-data-dir=\(folder["profile"].path)", "--window-size=1400,1000",
        "--virtual-time-budget=20000", "--dump-dom",
      ] + setting.options + [folder["page.html"].absoluteString])
    guard outcome.status == 0, !outcome.output.isEmpty else { throw Failure(outcome: outcome) }
    return outcome.output
  }
}
