import Foundation

/// Python, which judges what is read with code that is not heed's.
enum PythonJudge {
  struct Failure: Error {
    let status: Int32
  }

  static let isThere = (try? output("print(1)", input: "")) == "1\n"

  /// What a program prints that is given a text on standard input.
  ///
  /// - Throws: `Failure` when it does not succeed.
  static func output(_ program: String, input: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "mime-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(input.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      ProcessInfo.processInfo.environment["HEED_PYTHON"] ?? "python3", "-c", program,
    ]
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return String(decoding: printed, as: UTF8.self)
  }
}
