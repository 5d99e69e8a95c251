import Foundation

/// Where a password comes from; it never stands in settings, arguments or addresses.
package enum PasswordSource: Hashable, Sendable {
  /// The name of an environment variable.
  case environment(String)
  /// The path of a file, whose first line it is.
  case file(String)
  /// A command for the shell, whose first line of output it is.
  case command(String)

  /// Reads the password.
  ///
  /// - Parameters:
  ///   - environment: The variables of the program.
  ///   - limit: Seconds that a command may take, in which a person may be asked for something.
  /// - Returns: The password, which is not empty.
  /// - Throws: `TransportFailure` of step `password`.
  package func read(
    environment: [String: String], limit: Int = 60
  ) throws(TransportFailure) -> Password {
    let text =
      switch self {
      case .environment(let name):
        try Self.variable(name, in: environment)
      case .file(let path): try Self.content(of: path)
      case .command(let command): try Self.output(of: command, limit: limit)
      }
    let line =
      text.split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline
      ).first ?? ""
    guard !line.isEmpty, !line.utf8.contains(0) else {
      throw Self.failure("\(place) holds no password on its first line", help: "put it there")
    }
    return Password(String(line))
  }

  /// What is unsafe about the place, in one sentence; nil when nothing is.
  package func weakness() -> String? {
    guard case .file(let path) = self else { return nil }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue, mode & 0o077 != 0
    else { return nil }
    return "others can read the password in \(path): run  chmod 600 \(path)"
  }

  /// The place, as it is named in messages.
  private var place: String {
    switch self {
    case .environment(let name): "the environment variable \(name)"
    case .file(let path): "the password file \(path)"
    case .command: "the output of the password command"
    }
  }

  private static let sizeLimit = 4096

  private static func variable(
    _ name: String, in environment: [String: String]
  ) throws(TransportFailure) -> String {
    guard let value = environment[name] else {
      throw failure(
        "the environment variable \(name), which holds the password, is not set",
        help: "set it where heed is started, such as  read -rs \(name) && export \(name)")
    }
    return value
  }

  private static func content(of path: String) throws(TransportFailure) -> String {
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? file.close() }
      return String(decoding: try file.read(upToCount: sizeLimit) ?? Data(), as: UTF8.self)
    } catch {
      throw failure(
        "the password file \(path) can't be read",
        help: "check the path, and that you may read it")
    }
  }

  private static func output(
    of command: String, limit: Int
  ) throws(TransportFailure) -> String {
    let program = ChildProgram(
      executable: "/bin/sh", arguments: ["-c", command], limit: limit, step: .password)
    let help = "try the command in a terminal"
    let (ending, text) = try program.run(reading: STDOUT_FILENO)
    switch ending {
    case .exited(0): return text
    case .exited(let status):
      throw failure("the password command ended with status \(status)", help: help)
    case .killed: throw failure("the password command was killed", help: help)
    case .lost:
      throw failure("the system does not say how the password command ended", help: help)
    case .timedOut:
      throw failure("the password command took longer than \(limit) seconds", help: help)
    }
  }

  private static func failure(_ message: String, help: String) -> TransportFailure {
    TransportFailure(.password, message, help: help)
  }
}
