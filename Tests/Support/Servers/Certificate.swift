import Foundation

/// A certificate for this machine that its own key has signed, made by openssl.
package final class Certificate {
  package static let canBeMade = Program.installed("openssl") != nil

  private let folder: TemporaryFolder
  package var path: String { folder["certificate.pem"].path }
  package var key: String { folder["key.pem"].path }

  /// - Throws: when openssl does not make it.
  package init(for name: String = "localhost") throws {
    folder = try TemporaryFolder()
    let outcome = try Program(installed: "openssl")?.run([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-days", "2", "-subj", "/CN=\(name)", "-addext", "subjectAltName=DNS:\(name)",
      "-keyout", key, "-out", path,
    ])
    guard outcome?.status == 0 else {
      throw ServerProgram.NotStarted(description: "openssl makes no certificate")
    }
  }
}
