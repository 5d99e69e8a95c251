import Foundation

/// A program that a test runs in a folder.
package struct Program {
  package let executable: URL
  package let folder: URL

  package init(executable: URL, folder: URL) {
    self.executable = executable
    self.folder = folder
  }

  /// A program of this machine by its name, run in the root folder; nil when it is not installed.
  package init?(installed name: String) {
    guard let executable = Self.installed(name) else { return nil }
    self.init(executable: executable, folder: URL(filePath: "/"))
  }

  /// What a program has left when it ended.
  package struct Outcome {
    /// The exit code, or the number of the signal that put an end to it.
    package let status: Int32
    /// What it printed on standard output.
    package let output: String
    /// What it printed on standard error.
    package let errors: String
    package let duration: Duration
  }

  /// How a program is fed and bounded.
  package struct Terms {
    package var input: Data
    /// Added to the environment of the tests.
    package var environment: [String: String]
    /// The program is killed after this time.
    package var limit: Duration

    package init(
      input: Data = Data(), environment: [String: String] = [:], limit: Duration = .seconds(120)
    ) {
      self.input = input
      self.environment = environment
      self.limit = limit
    }
  }

  /// Runs the program to its end.
  ///
  /// - Throws: when it can't be started.
  package func run(_ arguments: [String], _ terms: Terms = Terms()) throws -> Outcome {
    try start(arguments, terms).outcome(within: terms.limit)
  }

  /// Starts the program and leaves it running.
  ///
  /// Its output goes into files, not into pipes: what is not read can't stop it.
  ///
  /// - Throws: when it can't be started.
  package func start(_ arguments: [String], _ terms: Terms = Terms()) throws -> RunningProgram {
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

  /// Where a program lies that is called by its name or its path; nil when it is not installed.
  package static func installed(_ name: String) -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let folders =
      path.split(separator: ":").map(String.init) + ["/usr/sbin", "/usr/local/sbin", "/sbin"]
    let places = name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
    return places.first(where: FileManager.default.isExecutableFile).map { URL(filePath: $0) }
  }

  /// The environment of the tests, without what would change what programs print.
  private static var environment: [String: String] {
    let caches = FileManager.default.temporaryDirectory.appending(path: "heed-tests-cache")
    return ProcessInfo.processInfo.environment
      .filter { !["NO_COLOR", "PYTHONPATH"].contains($0.key) }
      .merging(["XDG_CACHE_HOME": caches.path]) { $1 }
  }
}
