import Foundation

/// Python, which some tests ask what is right.
enum Python {
  private static let path = "/usr/bin/python3"

  static let isPresent = FileManager.default.isExecutableFile(atPath: path)

  /// What a script prints when it reads `input`.
  static func run(_ script: String, _ input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-c", script]
    let standardInput = Pipe()
    let standardOutput = Pipe()
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    try process.run()
    // A thread of its own, so that neither side waits for the other with a full pipe.
    Thread.detachNewThread {
      try? standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? standardInput.fileHandleForWriting.close()
    }
    let data = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
