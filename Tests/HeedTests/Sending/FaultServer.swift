import Foundation

/// The server of `Tests/Servers/fault_server.py`, which fails where it is told to and keeps what it
/// accepted.
final class FaultServer {
  private let folder: TemporaryFolder
  private let process = Process()
  private let leash = Pipe()

  /// A fault, as described at the top of the script.
  struct Fault: Encodable {
    var at: String
    var `do`: String
    var nth: Int?
    var chance: Double?
    var to: String?
  }

  struct NotStarted: Error {}

  /// - Throws: when it can't be started.
  init(_ faults: [Fault] = []) throws {
    guard let python = Python.plain else { throw NotStarted() }
    folder = try TemporaryFolder()
    try JSONEncoder().encode(faults).write(to: folder["faults.json"])
    process.executableURL = python.executable
    process.arguments = [
      Checkout.url.appending(path: "Tests/Servers/fault_server.py").path, folder.url.path,
      "--faults", folder["faults.json"].path,
    ]
    process.standardInput = leash
    try process.run()
    try wait { try !text("port").isEmpty }
  }

  deinit {
    try? leash.fileHandleForWriting.close()
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// As `heed send --smtp` wants it.
  var address: String {
    get throws { "smtp://127.0.0.1:\(try text("port"))" }
  }

  /// The Message-IDs of the letters that were accepted so far, in order, with repeats.
  var accepted: [String] {
    get throws {
      try lines("accepted.jsonl").map { try JSONValue($0)["message_id"]?.text ?? "" }
    }
  }

  /// How many commands have come so far.
  var commandCount: Int {
    get throws { try lines("commands.jsonl").count }
  }

  /// Waits until something holds, and gives up after half a minute.
  ///
  /// - Throws: `NotStarted`.
  func wait(until holds: () throws -> Bool) throws {
    let end = ContinuousClock.now + .seconds(30)
    while try !holds() {
      guard ContinuousClock.now < end, process.isRunning else { throw NotStarted() }
      Thread.sleep(forTimeInterval: 0.005)
    }
  }

  private func lines(_ name: String) throws -> [String] {
    try text(name).split(separator: "\n").map(String.init)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: (try? Data(contentsOf: folder[name])) ?? Data(), as: UTF8.self)
  }
}
