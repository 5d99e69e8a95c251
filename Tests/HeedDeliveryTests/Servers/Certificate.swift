import Foundation
import TestServers

/// A certificate for this machine that its own key has signed, made by openssl.
final class Certificate {
  static let canBeMade = ServerProgram.path(of: "openssl") != nil

  private let folder: TemporaryFolder
  var path: String { folder.path + "/certificate.pem" }
  var key: String { folder.path + "/key.pem" }

  /// - Throws: when openssl does not make it.
  init(for name: String = "localhost") throws {
    folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: ServerProgram.path(of: "openssl") ?? "openssl")
    process.arguments = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-days", "2", "-subj", "/CN=\(name)", "-addext", "subjectAltName=DNS:\(name)",
      "-keyout", key, "-out", path,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ServerProgram.NotStarted(description: "openssl makes no certificate")
    }
  }
}
