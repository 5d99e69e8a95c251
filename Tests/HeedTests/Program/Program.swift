import Foundation

/// A program that a test runs in a folder of its own.
struct Program {
  let executable: URL
  let folder: URL

  /// What a program has left when it ended.
  struct Outcome {
    /// The exit code, or the number of the signal that put an end to it.
    let status: Int32
    /// What it printed on standard output.
    let output: String
    /// What it printed on standard error.
    let errors: String
    let duration: Duration
  }

  /// How a program is fed and bounded.
  struct Terms {
    var input = Data()
    /// Added to the environment of the tests.
    var environment: [String: String] = [:]
    /// The program is killed after this time.
    var limit: Duration = .seconds(120)
  }

  /// Runs the program to its end.
  ///
  /// - Throws: when it can't be started.
  func run(_ arguments: [String], _ terms: Terms = Terms()) throws -> Outcome {
    try start(arguments, terms).outcome(within: terms.limit)
  }

  /// Starts the program and leaves it running.
  ///
  /// Its output goes into files, not into pipes: what is not read can't stop it.
  ///
  /// - Throws: when it can't be started.
  func start(_ arguments: [String], _ terms: Terms = Terms()) throws -> RunningProgram {
    let files = try TemporaryFolder()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Self.environment.merging(terms.environment) { $1 }
    try terms.input.write(to: files["input"])
    for name in ["output", "errors"] { try Data().write(to: files[name]) }
    let input = try FileHandle(forReadingFrom: files["input"])
    let output = try FileHandle(forWritingTo: files["output"])
    let errors = try FileHandle(forWritingTo: files["errors"])
    // The program has its own by then. A `Process` may never let go of those it was given.
    defer { for handle in [input, output, errors] { try? handle.close() } }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    return try RunningProgram(process, files: files)
  }

  /// The environment of the tests, without what would change what programs print.
  private static var environment: [String: String] {
    let caches = FileManager.default.temporaryDirectory.appending(path: "heed-tests-cache")
    return ProcessInfo.processInfo.environment
      .filter { !["NO_COLOR", "PYTHONPATH"].contains($0.key) }
      .merging(["XDG_CACHE_HOME": caches.path]) { $1 }
  }
}
