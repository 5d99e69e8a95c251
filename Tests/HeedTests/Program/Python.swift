import Foundation

/// Python, which judges what heed leaves behind with code that is not heed's.
struct Python {
  let executable: URL

  /// The first on the path; `HEED_PYTHON` names another.
  static let plain = Python(
    ProcessInfo.processInfo.environment["HEED_PYTHON"], module: "sqlite3, email.policy")
  /// The one that has the judges of `Tests/requirements.txt`, named by `HEED_JUDGES`.
  static let withJudges = Python(
    ProcessInfo.processInfo.environment["HEED_JUDGES"] ?? "python3", module: "mailparser")
  /// The one of the judges, if it has a mail server and signatures too.
  static let withMailServer = Python(
    ProcessInfo.processInfo.environment["HEED_JUDGES"] ?? "python3", module: "aiosmtpd, dkim")
  /// The one of the judges, if it has a validator of HTML too.
  static let withValidator = Python(
    ProcessInfo.processInfo.environment["HEED_JUDGES"] ?? "python3", module: "html5lib")
  /// The one of the judges, if it has a validator of JSON Schemas too.
  static let withSchemas = Python(
    ProcessInfo.processInfo.environment["HEED_JUDGES"] ?? "python3", module: "check_jsonschema")

  /// Nil when it does not run, or has not the module.
  private init?(_ name: String?, module: String) {
    let name = name ?? "python3"
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    let places = name.contains("/") ? [name] : path.split(separator: ":").map { "\($0)/\(name)" }
    guard let found = places.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      return nil
    }
    executable = URL(filePath: found)
    guard (try? output("import \(module)")) != nil else { return nil }
  }

  struct Failure: Error {
    let outcome: Program.Outcome
  }

  /// What a program prints.
  ///
  /// - Throws: `Failure` when it ends with anything but success.
  func output(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> String {
    let folder = try TemporaryFolder()
    let outcome = try Program(executable: executable, folder: folder.url)
      .run(["-c", program] + arguments, Program.Terms(environment: environment))
    guard outcome.status == 0 else { throw Failure(outcome: outcome) }
    return outcome.output
  }
}
