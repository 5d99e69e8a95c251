import Foundation

/// Python, which judges what heed does with code that is not heed's.
package enum Python {
  /// The interpreter: the one that `HEED_JUDGES` names, which has the packages of
  /// `Tests/requirements.txt`, or the first on the path; nil where there is none.
  package static let executable = Program.installed(
    ProcessInfo.processInfo.environment["HEED_JUDGES"] ?? "python3")

  /// Whether there is one, and with the modules that belong to it.
  package static let isPresent = has("email.policy", "sqlite3")

  /// Whether there is one that has these modules.
  package static func has(_ modules: String...) -> Bool {
    (try? output("import \(modules.joined(separator: ", "))")) != nil
  }

  /// It can't be run, or its program ended with anything but success.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// What a program prints.
  ///
  /// - Parameters:
  ///   - program: its text.
  ///   - arguments: what it finds in `sys.argv` from 1.
  ///   - input: what it reads on standard input.
  ///   - environment: added to that of the tests.
  /// - Returns: what it has printed on standard output.
  /// - Throws: `Failure`, also when it takes longer than ten minutes.
  package static func output(
    _ program: String, _ arguments: [String] = [], input: String = "",
    environment: [String: String] = [:]
  ) throws -> String {
    guard let executable else { throw Failure(description: "there is no Python") }
    let folder = try TemporaryFolder()
    let outcome = try Program(executable: executable, folder: folder.url).run(
      ["-c", program] + arguments,
      Program.Terms(input: Data(input.utf8), environment: environment, limit: .seconds(600)))
    guard outcome.status == 0 else {
      throw Failure(
        description: "Python ended with \(outcome.status): \(outcome.errors)\(outcome.output)")
    }
    return outcome.output
  }

  /// The lines that a program prints which reads records as a list of JSON on standard input.
  ///
  /// - Throws: `Failure`.
  package static func lines<Record: Encodable>(
    _ program: String, records: [Record]
  ) throws -> [String] {
    let input = String(decoding: try JSONEncoder().encode(records), as: UTF8.self)
    return try output(program, input: input).split(separator: "\n").map(String.init)
  }
}
