import Foundation
import TestSupport
import Testing

/// Letters go through TLS and a login as `smtp` in `rules/heed.yml` has it, and the password stays
/// where it is.
@Suite(
  .enabled(
    if: LoginServer.isPresent && Python.isPresent,
    "HEED_JUDGES has no aiosmtpd, or there is no openssl"))
struct EncryptedSendingTests {
  private let certificate: Certificate
  /// Where files lie that are named by absolute paths.
  private let elsewhere: TemporaryFolder

  init() throws {
    certificate = try Certificate()
    elsewhere = try TemporaryFolder()
  }

  /// One approved letter, and a workspace that names a server, a password and a certificate.
  private func letter(
    for server: LoginServer, _ scheme: String, password: String = LoginServer.password,
    isAbsolute: Bool
  ) throws -> ApprovedLetters {
    try ApprovedLetters(1) { workspace in
      let folder = isAbsolute ? elsewhere.url : workspace["keys"]
      let names = ["password", "authority.pem"].map {
        isAbsolute ? folder.appending(path: $0).path : "keys/\($0)"
      }
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("\(password)\n".utf8).write(to: folder.appending(path: "password"))
      try Data(contentsOf: URL(filePath: certificate.path))
        .write(to: folder.appending(path: "authority.pem"))
      try workspace.replace(
        """
        server: smtp+starttls://mail.acme.example:587, user: care, \
        password: { environment: HEED_SMTP_PASSWORD }
        """,
        with: """
          server: \(scheme)://localhost:\(server.port), user: \(LoginServer.user), \
          password: { file: "\(names[0])" }, certificate_file: "\(names[1])"
          """, in: "rules/heed.yml")
    }
  }

  /// The files that heed has written with a text in them, as it is or as a login encodes it.
  private func traces(of secret: String, in workspace: Workspace) throws -> [String] {
    let plain = Data("\0\(LoginServer.user)\0\(secret)".utf8).base64EncodedString()
    let forms = [secret, Data(secret.utf8).base64EncodedString(), plain]
    return try [".heed", "outbox"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: workspace[folder].path)
        .map { "\(folder)/\($0)" }
        .filter { path in
          guard let content = try? Data(contentsOf: workspace[path]) else { return false }
          return forms.contains { content.firstRange(of: Data($0.utf8)) != nil }
        }
    }
  }

  @Test(
    "it arrives once, by paths from the workspace and by absolute ones",
    arguments: [("smtp+starttls", "starttls"), ("smtps", "immediate")], [false, true])
  func arrives(way: (scheme: String, mode: String), isAbsolute: Bool) throws {
    let server = try LoginServer(way.mode, certificate)
    let mail = try letter(for: server, way.scheme, isAbsolute: isAbsolute)
    // Paths begin at the workspace, wherever heed is called.
    let heed = Program(executable: HeedProgram.url, folder: mail.workspace["rules/sources"])
    let sent = try heed.run(["send", "--yes", "--now", HeedProgram.now])
    #expect(sent.status == 0, "\(sent.output)\(sent.errors)")
    let again = try heed.run(["send", "--yes", "--format", "json", "--now", HeedProgram.now])
    #expect(again.status == 0, "\(again.errors)")

    let letters = try server.letters()
    #expect(letters.count == 1)
    #expect(try letters["1.eml"]?.contains("Message-ID: \(mail.letters[0].messageID)") == true)
    #expect(try mail.letters.map(\.state) == ["sent"])
    let doctor = try mail.workspace.heed("doctor")
    #expect(doctor.output.contains("with TLS, logged in as \(LoginServer.user)"))
    #expect(try server.letters().count == 1, "heed doctor sends nothing")

    for outcome in [sent, again, doctor] {
      #expect(!(outcome.output + outcome.errors).contains(LoginServer.password))
    }
    #expect(try !traces(of: "p1@example.com", in: mail.workspace).isEmpty, "files are looked into")
    #expect(try traces(of: LoginServer.password, in: mail.workspace).isEmpty)
  }

  @Test(
    "with a wrong password nothing is sent, and it is said what to do",
    arguments: [("smtp+starttls", "starttls"), ("smtps", "immediate")])
  func wrongPassword(way: (scheme: String, mode: String)) throws {
    let server = try LoginServer(way.mode, certificate)
    let wrong = "wrong zebra"
    let mail = try letter(for: server, way.scheme, password: wrong, isAbsolute: false)
    let refused = try mail.workspace.heed("send", "--yes")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("localhost:\(server.port) refuses the login: 535"))
    #expect(refused.errors.contains("help: check user and password"))
    #expect(!(refused.output + refused.errors).contains(wrong))
    #expect(try server.letters().isEmpty)
    #expect(try mail.letters.map(\.state) == ["approved"])
    #expect(try traces(of: wrong, in: mail.workspace).isEmpty)

    try mail.workspace.write("\(LoginServer.password)\n", to: "keys/password")
    #expect(try mail.workspace.heed("send", "--yes").status == 0)
    #expect(try server.letters().count == 1)
  }
}
