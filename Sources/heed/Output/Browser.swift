import Foundation
import HeedWorkspace

/// The browser of the person at the machine.
enum Browser {
  #if os(macOS)
    private static let program = "open"
  #else
    private static let program = "xdg-open"
  #endif

  /// Opens a file, and does not wait for the browser to be closed.
  ///
  /// - Throws: `WorkspaceError.noBrowser` when there is no program for it.
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
  }
}
