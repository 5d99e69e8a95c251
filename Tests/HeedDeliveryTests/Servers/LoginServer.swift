import Foundation
import TestServers

/// A server by aiosmtpd that wants TLS and a login: `Tests/Servers/login_server.py`.
final class LoginServer {
  static let user = "care"
  static let password = "s3cret zebra&=%"

  /// Python with aiosmtpd: of `HEED_JUDGES`, or the first on the path.
  private static let python: String? = {
    let named = ProcessInfo.processInfo.environment["HEED_JUDGES"]
    guard let path = named ?? ServerProgram.path(of: "python3") else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-c", "import aiosmtpd"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? path : nil
  }()

  static let isPresent = python != nil && Certificate.canBeMade

  let port: UInt16
  private let folder: TemporaryFolder
  private let program: ServerProgram

  /// - Parameters:
  ///   - mode: `starttls` or `immediate`.
  ///   - certificate: what the server proves itself with.
  ///   - way: the only way of logging in, `LOGIN` or `PLAIN`; nil for both.
  /// - Throws: when it can't be started.
  init(_ mode: String, _ certificate: Certificate, way: String? = nil) throws {
    folder = try TemporaryFolder()
    let script = FaultServer.scripts.appending(path: "login_server.py").path
    program = try ServerProgram(
      Self.python ?? "python3",
      [script, folder.path, mode, certificate.path, certificate.key, Self.user, Self.password]
        + (way.map { [$0] } ?? []))
    port = try program.wait(for: "port") { [folder] in
      (try? String(contentsOfFile: folder.path + "/port", encoding: .utf8)).flatMap(UInt16.init)
    }
  }

  /// The letters that came, by file name.
  func letters() throws -> [String: String] {
    try folder.files().filter { $0.key.hasSuffix(".eml") }
  }
}
