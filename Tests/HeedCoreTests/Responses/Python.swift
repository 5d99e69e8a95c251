import Foundation

/// Python as an independent judge.
enum Python {
  /// What a program prints.
  static func output(_ program: String, _ arguments: String...) throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program] + arguments
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  /// A text in an encoding that Foundation does not know everywhere.
  static func encode(_ text: String, as encoding: String) throws -> [UInt8] {
    let program = "import sys; sys.stdout.buffer.write(sys.argv[1].encode(sys.argv[2]))"
    return Array(try output(program, text, encoding))
  }
}
