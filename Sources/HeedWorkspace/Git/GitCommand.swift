import Foundation

/// Runs git in a folder; arguments go to it as they are, never through a shell.
struct GitCommand {
  let folder: String

  /// What git printed.
  struct Output {
    let status: Int32
    let bytes: Data
    /// The last line on standard error, without what kind of message it is.
    let complaint: String
  }

  private static let timeLimit: DispatchTimeInterval = .seconds(30)

  /// Runs one command to its end.
  ///
  /// - Parameters:
  ///   - arguments: the command and what it is given.
  ///   - input: what it reads on standard input.
  /// - Returns: what it printed, whether it succeeded or not.
  /// - Throws: `GitError` when it can't be started or takes too long.
  func run(_ arguments: [String], input: Data = Data()) throws -> Output {
    let files = try TemporaryFiles()
    defer { files.remove() }
    try input.write(to: files.input)
    let process = Process()
    process.executableURL = try Self.executable()
    process.arguments = ["--no-pager", "-C", folder] + arguments
    process.environment = Self.environment
    process.standardInput = try FileHandle(forReadingFrom: files.input)
    process.standardOutput = try FileHandle(forWritingTo: files.output)
    process.standardError = try FileHandle(forWritingTo: files.errors)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do { try process.run() } catch { throw GitError.notInstalled }
    guard ended.wait(timeout: .now() + Self.timeLimit) == .success else {
      process.terminate()
      throw GitError.tooSlow(arguments.first ?? "")
    }
    return Output(
      status: process.terminationStatus, bytes: try Data(contentsOf: files.output),
      complaint: Self.complaint(try Data(contentsOf: files.errors)))
  }

  private static func executable() throws -> URL {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let places = path.split(separator: ":").map { "\($0)/git" }
    guard let found = places.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw GitError.notInstalled
    }
    return URL(fileURLWithPath: found)
  }

  /// Messages in English; no questions; nothing fetched or written.
  private static var environment: [String: String] {
    ProcessInfo.processInfo.environment.merging([
      "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
      "GIT_NO_LAZY_FETCH": "1", "GIT_NO_REPLACE_OBJECTS": "1",
    ]) { $1 }
  }

  private static func complaint(_ errors: Data) -> String {
    let lines = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
    let line = lines.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") } ?? lines.first
    return line.map { String($0.drop { $0 != " " }.dropFirst()) } ?? ""
  }
}

/// Files that a program reads from and writes to: unlike pipes, they never make it wait.
private struct TemporaryFiles {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("heed-git-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in [output, errors] { try Data().write(to: file) }
  }

  var input: URL { folder.appendingPathComponent("input") }
  var output: URL { folder.appendingPathComponent("output") }
  var errors: URL { folder.appendingPathComponent("errors") }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }
}
