import Foundation

/// A program on this machine that serves as a mail server, ended with the value.
package final class ServerProgram {
  private let process = Process()
  /// The server reads it; those of this project end when it is closed.
  private let leash = Pipe()

  package struct NotStarted: Error, CustomStringConvertible {
    package let description: String

    package init(description: String) {
      self.description = description
    }
  }

  /// - Throws: when it can't be started.
  package init(_ executable: URL?, _ arguments: [String]) throws {
    guard let executable else { throw NotStarted(description: "the server is not installed") }
    process.executableURL = executable
    process.arguments = arguments
    process.standardInput = leash
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Starts a server of this project that is written in Python and lies beside this file.
  ///
  /// - Throws: when it can't be started.
  convenience init(python script: String, _ arguments: [String]) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    try self.init(Python.executable, [folder.appending(path: script).path] + arguments)
  }

  deinit {
    stop()
  }

  package func stop() {
    try? leash.fileHandleForWriting.close()
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Waits until something is there, and gives up after a minute or when the server ended.
  ///
  /// - Throws: `NotStarted`.
  @discardableResult
  package func wait<Value>(for what: String, _ look: () throws -> Value?) throws -> Value {
    let end = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < end, process.isRunning {
      if let value = try look() { return value }
      Thread.sleep(forTimeInterval: 0.01)
    }
    let name = process.executableURL?.lastPathComponent ?? ""
    let reason = process.isRunning ? "in a minute" : "and ended"
    throw NotStarted(description: "\(name) gave no sign of \(what) \(reason)")
  }
}
