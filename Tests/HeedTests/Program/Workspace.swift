import Foundation
import TestSupport

/// A workspace that a test may change: a copy of the one that is shipped, which is thrown away.
final class Workspace {
  private let folder: TemporaryFolder

  /// - Parameter samples: whether the samples are copied too.
  /// - Throws: when files can't be copied.
  init(samples: Bool = false) throws {
    folder = try TemporaryFolder()
    for name in ["rules", "templates"] + (samples ? ["samples"] : []) {
      try FileManager.default.copyItem(at: Checkout.url.appending(path: name), to: folder[name])
    }
  }

  /// A folder with no rules, in which `heed init` may be tried.
  init(empty: Void) throws {
    folder = try TemporaryFolder()
  }

  var url: URL { folder.url }

  subscript(path: String) -> URL {
    folder[path]
  }

  /// Writes a file, and the folders that it lies in.
  func write(_ text: String, to path: String) throws {
    try folder.write(text, to: path)
  }

  func write(_ data: Data, to path: String) throws {
    try folder.write(data, to: path)
  }

  func text(_ path: String) throws -> String {
    try folder.text(path)
  }

  /// Changes a piece of text that stands in a file once.
  ///
  /// - Throws: when it does not, so that a test never runs with settings it did not ask for.
  func replace(_ old: String, with new: String, in path: String) throws {
    let pieces = try text(path).components(separatedBy: old)
    guard pieces.count == 2 else { throw CocoaError(.fileReadCorruptFile) }
    try write(pieces.joined(separator: new), to: path)
  }

  /// The names in a folder, in order; none when it is not there.
  func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder[path].path)) ?? []).sorted()
  }

  /// Runs heed in the workspace, at the time of the tests.
  func heed(_ arguments: String..., terms: Program.Terms = .init()) throws -> Program.Outcome {
    try heed(arguments, terms)
  }

  func heed(
    _ arguments: [String], _ terms: Program.Terms = .init()
  ) throws -> Program.Outcome {
    try program.run(Self.timed(arguments), terms)
  }

  /// Starts heed and leaves it running.
  func start(_ arguments: [String]) throws -> RunningProgram {
    try program.start(Self.timed(arguments))
  }

  private var program: Program {
    Program(executable: HeedProgram.url, folder: url)
  }

  /// Adds the time, to commands that know one.
  private static func timed(_ arguments: [String]) -> [String] {
    let commands: Set<String> = [
      "run", "check", "explain", "compare", "preview", "deadlines", "test", "review", "send",
    ]
    guard let command = arguments.first, commands.contains(command),
      !arguments.contains("--now")
    else { return arguments }
    return arguments + ["--now", HeedProgram.now]
  }
}
