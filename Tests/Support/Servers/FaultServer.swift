import Foundation

/// The mail server of `fault_server.py`, which fails where it is told to and keeps what it accepted.
package final class FaultServer {
  /// Whether there is a Python to run it with.
  package static let isPresent = Python.isPresent

  package let port: UInt16
  private let folder: TemporaryFolder
  private let program: ServerProgram

  /// A fault, as described at the top of the script.
  package struct Fault: Encodable {
    package var at: String
    package var `do`: String
    package var to: String?
    package var nth: Int?
    package var times: Int?
    package var chance: Double?

    package init(
      at: String, do: String, to: String? = nil, nth: Int? = nil, times: Int? = nil,
      chance: Double? = nil
    ) {
      self.at = at
      self.do = `do`
      self.to = to
      self.nth = nth
      self.times = times
      self.chance = chance
    }
  }

  /// A letter that the server accepted.
  package struct Accepted: Decodable, Hashable {
    package let number: Int
    package let connection: Int
    package let sender: String
    package let recipients: [String]
    package let message_id: String?
  }

  /// - Parameters:
  ///   - faults: what goes wrong; the first that fits is done.
  ///   - options: further ones of the script.
  /// - Throws: when it can't be started.
  package init(_ faults: [Fault] = [], options: [String] = []) throws {
    folder = try TemporaryFolder()
    try folder.write(JSONEncoder().encode(faults), to: "faults.json")
    program = try ServerProgram(
      python: "fault_server.py",
      [folder.path, "--faults", folder["faults.json"].path] + options)
    port = try program.wait(for: "port") { [folder] in UInt16((try? folder.text("port")) ?? "") }
  }

  deinit {
    program.stop()
  }

  /// As `heed send --smtp` wants it.
  package var address: String { "smtp://127.0.0.1:\(port)" }

  /// What was accepted so far.
  package func accepted() throws -> [Accepted] {
    try lines("accepted.jsonl").map { try JSONDecoder().decode(Accepted.self, from: $0) }
  }

  /// The Message-IDs of the letters that were accepted so far, in order, with repeats.
  package func acceptedIDs() throws -> [String] {
    try accepted().map { $0.message_id ?? "" }
  }

  /// The bytes of the letter that was accepted as the n-th, from 1.
  package func letter(_ number: Int) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder["accepted/\(number).eml"]))
  }

  /// The commands so far, with the number of the connection they came on.
  package func commands() throws -> [(connection: Int, command: String)] {
    struct Line: Decodable {
      let connection: Int
      let command: String
    }
    return try lines("commands.jsonl").map {
      let line = try JSONDecoder().decode(Line.self, from: $0)
      return (line.connection, line.command)
    }
  }

  /// How many commands have come so far.
  package func commandCount() throws -> Int {
    try lines("commands.jsonl").count
  }

  /// Waits until something holds, and gives up after a minute or when the server ended.
  ///
  /// - Throws: `ServerProgram.NotStarted`.
  package func wait(until holds: () throws -> Bool) throws {
    try program.wait(for: "what was waited for") { try holds() ? true : nil }
  }

  /// The whole lines of a file; the last one may be under way.
  private func lines(_ name: String) throws -> [Data] {
    let text = try Data(contentsOf: folder[name])
    guard let end = text.lastIndex(of: 10) else { return [] }
    return text[..<end].split(separator: 10)
  }
}
