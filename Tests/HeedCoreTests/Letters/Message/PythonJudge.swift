import Foundation

/// Runs a Python program over many records at once: an independent judge of what heed writes.
enum PythonJudge {
  /// The interpreter to use: the first on the path, if neither `HEED_PYTHON` nor `HEED_JUDGES`
  /// names another, the one with the packages of `Tests/requirements.txt`.
  static var interpreter: String {
    let environment = ProcessInfo.processInfo.environment
    return environment["HEED_PYTHON"] ?? environment["HEED_JUDGES"] ?? "python3"
  }

  /// Whether the interpreter runs and has the module.
  static func has(module: String) -> Bool {
    (try? run("import \(module)", records: [])) != nil
  }

  struct Failure: Error {
    let status: Int32
    let output: String
  }

  /// Gives the records, as a JSON list on standard input, to a program and returns the lines it
  /// prints.
  static func run<Record: Encodable>(_ program: String, records: [Record]) throws -> [String] {
    try run(program, input: JSONEncoder().encode(records))
  }

  static func run(_ program: String, records: [String]) throws -> [String] {
    try run(program, input: JSONEncoder().encode(records))
  }

  private static func run(_ program: String, input: Data) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("judge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let inputFile = folder.appendingPathComponent("input.json")
    try input.write(to: inputFile)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [interpreter, "-c", program]
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let printed = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(status: process.terminationStatus, output: printed)
    }
    return printed.split(separator: "\n").map(String.init)
  }
}
