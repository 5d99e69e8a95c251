import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

struct PasswordTests {
  @Test func `However a password is printed, it is not seen`() {
    let login = SMTPLogin(user: "care", password: Password("zebra"))
    var dumped = ""
    dump(login, to: &dumped)
    let printed = [
      "\(login)", String(reflecting: login), String(describing: login.password),
      String(reflecting: Optional(login.password)), "\([login.password])", dumped,
      "\(Array(Mirror(reflecting: login.password).children))",
    ]
    for text in printed { #expect(!text.contains("zebra")) }
    #expect("\(login.password)" == "(hidden)")
  }

  @Test func `It comes from a variable, a file or a command`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/password"
    try "ze bra\nsecond line\n".write(toFile: path, atomically: true, encoding: .utf8)
    for source: PasswordSource in [
      .environment("PASS"), .file(path), .command("printf 'ze bra\\nmore\\n'"),
      .command("cat '\(path)'"),
    ] {
      #expect(try source.read(environment: ["PASS": "ze bra"]) == Password("ze bra"))
    }
  }

  @Test(arguments: [
    PasswordSource.environment("NOT_SET"), .environment("EMPTY"), .file("/nowhere/password"),
    .file("/tmp"), .file("/dev/null"), .command("echo zebra; exit 3"), .command("true"),
    .command("echo; echo zebra"), .command("kill -9 $$"), .command("no-such-program-of-heed"),
  ])
  func `One that can't be read is said so, without what was read`(source: PasswordSource) {
    let failure = #expect(throws: TransportFailure.self) {
      try source.read(environment: ["EMPTY": ""])
    }
    #expect(failure?.step == .password)
    #expect(failure.map { !"\($0)".contains("zebra") } == true)
  }

  @Test
  func
    `A command that does not end is ended, and one that leaves another running is not waited for`()
    throws
  {
    let begin = ContinuousClock.now
    #expect(throws: TransportFailure.self) {
      try PasswordSource.command("exec sleep 30").read(environment: [:], limit: 1)
    }
    #expect(
      try PasswordSource.command("sleep 20 & echo zebra").read(environment: [:])
        == Password("zebra"))
    #expect(ContinuousClock.now - begin < .seconds(15))
  }

  @Test func `A file that others can read is warned of`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/password"
    try "zebra".write(toFile: path, atomically: true, encoding: .utf8)
    chmod(path, 0o644)
    #expect(PasswordSource.file(path).weakness()?.contains("chmod 600 \(path)") == true)
    chmod(path, 0o600)
    #expect(PasswordSource.file(path).weakness() == nil)
    #expect(PasswordSource.environment("PASS").weakness() == nil)
  }
}
