import Foundation
import HeedWorkspace

/// The browser of the person at the machine.
enum Browser {
  #if os(macOS)
    private static let program = "open"
  #else
    private static let program = "xdg-open"
  #endif

  /// So long a program has that can't show the page to say so.
  private static let patience = Duration.seconds(1)

  /// Opens a file, and does not wait for the browser to be closed.
  ///
  /// - Throws: `WorkspaceError.noBrowser` when there is no program for it, or it can't show the page.
  static func open(_ file: URL) throws {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    let places = path.split(separator: ":").map { "\($0)/\(program)" }
    guard let found = places.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw WorkspaceError.noBrowser(file.path)
    }
    let process = Process()
    process.executableURL = URL(filePath: found)
    process.arguments = [file.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw WorkspaceError.noBrowser(file.path)
    }
    let start = ContinuousClock.now
    while process.isRunning, start.duration(to: .now) < patience {
      Thread.sleep(forTimeInterval: 0.02)
    }
    if !process.isRunning, process.terminationStatus != 0 {
      throw WorkspaceError.noBrowser(file.path)
    }
  }
}
