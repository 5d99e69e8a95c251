import Foundation

/// Python, which judges what heed reads with code that is not heed's.
enum PythonJudge {
  struct Failure: Error {
    let errors: String
  }

  static let isThere = (try? output("print(1)", input: "")) == "1\n"

  /// What a program prints that is given a text on standard input.
  ///
  /// - Throws: `Failure` when it does not succeed.
  static func output(_ program: String, input: String) throws -> String {
    let folder = try TemporaryFolder()
    try Data(input.utf8).write(to: URL(filePath: folder.path).appending(path: "input"))
    try Data().write(to: URL(filePath: folder.path).appending(path: "output"))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      ProcessInfo.processInfo.environment["HEED_PYTHON"] ?? "python3", "-c", program,
    ]
    process.standardInput = try FileHandle(
      forReadingFrom: URL(filePath: folder.path).appending(path: "input"))
    let output = URL(filePath: folder.path).appending(path: "output")
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(errors: "status \(process.terminationStatus)")
    }
    return String(decoding: try Data(contentsOf: output), as: UTF8.self)
  }
}
