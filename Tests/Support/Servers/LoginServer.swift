import Foundation

/// A server by aiosmtpd that wants TLS and a login: `login_server.py`.
package final class LoginServer {
  package static let user = "care"
  package static let password = "s3cret zebra&=%"

  package static let isPresent = Python.has("aiosmtpd") && Certificate.canBeMade

  package let port: UInt16
  private let folder: TemporaryFolder
  private let program: ServerProgram

  /// - Parameters:
  ///   - mode: `starttls` or `immediate`.
  ///   - certificate: what the server proves itself with.
  ///   - way: the only way of logging in, `LOGIN` or `PLAIN`; nil for both.
  /// - Throws: when it can't be started.
  package init(_ mode: String, _ certificate: Certificate, way: String? = nil) throws {
    folder = try TemporaryFolder()
    program = try ServerProgram(
      python: "login_server.py",
      [folder.path, mode, certificate.path, certificate.key, Self.user, Self.password]
        + (way.map { [$0] } ?? []))
    port = try program.wait(for: "port") { [folder] in
      UInt16((try? folder.text("port")) ?? "")
    }
  }

  /// The letters that came, by file name.
  package func letters() throws -> [String: String] {
    try folder.files().filter { $0.key.hasSuffix(".eml") }
  }
}
