import Foundation

@testable import HeedDelivery

/// The server of `Tests/Servers/fault_server.py`, which fails where it is told to and keeps what it
/// accepted.
final class FaultServer {
  static let isPresent = ServerProgram.path(of: "python3") != nil

  /// The folder of the servers.
  static let scripts = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Servers").standardized

  let port: UInt16
  private let folder: TemporaryFolder
  private let program: ServerProgram

  /// A fault, as described at the top of the script.
  struct Fault: Encodable {
    var at: String
    var `do`: String
    var to: String?
    var nth: Int?
    var times: Int?
  }

  /// A letter that the server accepted.
  struct Accepted: Decodable, Hashable {
    let number: Int
    let connection: Int
    let sender: String
    let recipients: [String]
    let message_id: String?
  }

  /// - Throws: when it can't be started.
  init(_ faults: [Fault] = [], options: [String] = []) throws {
    folder = try TemporaryFolder()
    let script = Self.scripts.appending(path: "fault_server.py")
    let list = folder.path + "/faults.json"
    try JSONEncoder().encode(faults).write(to: URL(filePath: list))
    program = try ServerProgram(
      ServerProgram.path(of: "python3") ?? "python3",
      [script.path, folder.path, "--faults", list] + options)
    port = try program.wait(for: "port") { [folder] in
      (try? String(contentsOfFile: folder.path + "/port", encoding: .utf8)).flatMap(UInt16.init)
    }
  }

  /// What was accepted so far.
  func accepted() throws -> [Accepted] {
    try lines("accepted.jsonl").map { try JSONDecoder().decode(Accepted.self, from: $0) }
  }

  /// The bytes of the letter that was accepted as the n-th, from 1.
  func letter(_ number: Int) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: "\(folder.path)/accepted/\(number).eml")))
  }

  /// The commands so far, with the number of the connection they came on.
  func commands() throws -> [(connection: Int, command: String)] {
    struct Line: Decodable {
      let connection: Int
      let command: String
    }
    return try lines("commands.jsonl").map {
      let line = try JSONDecoder().decode(Line.self, from: $0)
      return (line.connection, line.command)
    }
  }

  private func lines(_ name: String) throws -> [Data] {
    try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)")).split(separator: 10)
  }
}
