import Foundation
import TestSupport
import Testing

/// Whether answers can leave is said before they have to, with what to do.
struct DoctorTests {
  /// The state of each subject.
  private func examine(
    _ workspace: Workspace, _ arguments: String..., status: Int32,
    environment: [String: String] = [:]
  ) throws -> [String: JSONValue] {
    let outcome = try workspace.heed(
      ["doctor", "--format", "json"] + arguments, Program.Terms(environment: environment))
    #expect(outcome.status == status, "\(outcome.output)\(outcome.errors)")
    let found = try JSONValue(outcome.output).elements
    #expect(found.allSatisfy { $0.keys == ["subject", "state", "message", "help"] })
    #expect(found.allSatisfy { $0["state"]?.text != "failure" || $0["help"]?.text != nil })
    return Dictionary(
      found.map { ($0["subject"]?.text ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `With a folder to send to, nothing has to be mended`() throws {
    let workspace = try Workspace()
    let found = try examine(
      workspace, "--smtp", "maildir:\(workspace["mail"].path)", status: 0)
    for subject in ["rules", "folders", "disk", "clock", "time_zones", "mail_server", "sender"] {
      #expect(found[subject]?["state"]?.text == "ok", "\(subject)")
    }
    let table = try workspace.heed("doctor", "--smtp", "maildir:\(workspace["mail"].path)")
    #expect(table.output.hasSuffix("Nothing has to be mended.\n"))
  }

  @Test func `A folder to send to whose path has a slip is said so, and none is made`() throws {
    let workspace = try Workspace()
    let path = workspace["nosuch/mail"].path
    let found = try examine(workspace, "--smtp", "maildir:\(path)", status: 1)
    #expect(found["mail_server"]?["state"]?.text == "failure")
    #expect(found["mail_server"]?["message"]?.text?.hasSuffix("/nosuch is not there") == true)
    #expect(!FileManager.default.fileExists(atPath: workspace["nosuch"].path))
  }

  @Test func `A password that is not there, and one that others can read`() throws {
    let workspace = try Workspace()
    let missing = try examine(workspace, status: 1)
    #expect(missing["password"]?["state"]?.text == "failure")
    try workspace.replace(
      "password: { environment: HEED_SMTP_PASSWORD }", with: "password: { file: secret }",
      in: "rules/heed.yml")
    try workspace.write("geheim\n", to: "secret")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: workspace["secret"].path)
    let readable = try workspace.heed("doctor", "--offline")
    #expect(readable.output.contains("chmod 600"))
    #expect(!readable.output.contains("geheim"))
  }

  @Test func `A server that can't be reached is said so`() throws {
    let found = try examine(try Workspace(), "--smtp", "smtp://127.0.0.1:1", status: 1)
    #expect(found["mail_server"]?["state"]?.text == "failure")
  }

  @Test func `A login of another domain than the letters' is warned of`() throws {
    let workspace = try Workspace()
    try workspace.replace("user: care,", with: "user: shop@gmail.example,", in: "rules/heed.yml")
    let found = try examine(workspace, "--offline", status: 0)
    #expect(found["sender"]?["state"]?.text == "warning")
    #expect(found["sender"]?["help"]?.text?.contains("SPF and DKIM") == true)
  }

  @Test func `Rules that do not load must be mended`() throws {
    let workspace = try Workspace()
    try workspace.write("rules: [", to: "rules/triage.yml")
    let found = try examine(workspace, "--offline", status: 1)
    #expect(found["rules"]?["state"]?.text == "failure")
    #expect(found["rules"]?["help"]?.text?.contains("heed check") == true)
    #expect(found["disk"]?["state"]?.text == "ok")
  }

  @Test func `A clock behind the ledger is wrong, or was`() throws {
    let workspace = try Workspace()
    try workspace.write(PlainExport(.init(id: "r-1")).text, to: "new.csv")
    #expect(try workspace.run("new.csv", "--now", "2099-01-01T00:00:00Z").new == 1)
    let found = try examine(workspace, "--offline", status: 1)
    #expect(found["clock"]?["message"]?.text?.contains("2099-01-01") == true)
  }

  @Test(
    .enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"),
    arguments: [nil, "", "emptied"])
  func `A ledger that was lost is missed`(content: String?) throws {
    let trial = try PeopleTrial(PeopleTrial.ana)
    try trial.sendAll()
    for name in trial.workspace.names(in: ".heed") {
      try FileManager.default.removeItem(at: trial.workspace[".heed/\(name)"])
    }
    if content == "" { try trial.workspace.write("", to: ".heed/ledger.sqlite") }
    if content == "emptied" { _ = try trial.workspace.heed("opt-out", "ana@x.example") }
    let found = try examine(trial.workspace, "--offline", status: 1)
    #expect(found["ledger"]?["state"]?.text == "failure")
    #expect(found["ledger"]?["message"]?.text?.contains("who has opted out") == true)
    #expect(found["ledger"]?["help"]?.text?.contains("heed opt-out --from FILE") == true)
    // Looking makes no ledger.
    if content == nil { #expect(!trial.workspace.names(in: ".heed").contains("ledger.sqlite")) }
  }

  @Test func `Each line that is not in order says what to do`() throws {
    let workspace = try Workspace()
    try workspace.write("", to: "outbox")
    for arguments in [["--offline"], ["--smtp", "smtp://127.0.0.1:1"], []] {
      let outcome = try workspace.heed(["doctor", "--format", "json"] + arguments)
      for line in try JSONValue(outcome.output).elements {
        #expect((line["state"]?.text == "ok") == (line["help"]?.text == nil), "\(line)")
      }
    }
  }

  @Test func `A file in place of a folder, and a file that is no ledger`() throws {
    let workspace = try Workspace()
    try workspace.write("", to: "outbox")
    try workspace.write("not a ledger, only a text that is long enough", to: ".heed/ledger.sqlite")
    let found = try examine(workspace, "--offline", status: 1)
    #expect(found["folders"]?["state"]?.text == "failure")
    #expect(found["ledger"]?["state"]?.text == "failure")
  }
}
