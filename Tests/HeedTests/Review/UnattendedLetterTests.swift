import Foundation
import TestSupport
import Testing

/// Letters whose rules want nobody to read them leave with the run that wrote them.
@Suite(.enabled(if: Python.isPresent, "the mail server runs in Python, which is missing"))
struct UnattendedLetterTests {
  /// A workspace whose rules all have a policy.
  private func workspace(_ policy: String) throws -> Workspace {
    let workspace = try Workspace()
    let rules = try workspace.text("rules/triage.yml")
    try workspace.write(
      rules.replacing(#/\n +review: .*/#, with: "")
        .replacing(#/\n( +)template: .*/#) { "\($0.output.0)\n\($0.output.1)review: \(policy)" },
      to: "rules/triage.yml")
    return workspace
  }

  /// Reads a response of a customer who is known by name, or not, and sends.
  private func run(
    _ workspace: Workspace, _ number: Int, named: Bool = true, _ server: FaultServer
  ) throws -> JSONValue {
    var row = ReviewTrial.row(number, comment: "Broken again.")
    if !named { (row.firstName, row.lastName) = ("", "") }
    try workspace.write(PlainExport(row).text, to: "\(number).csv")
    let outcome = try workspace.heed(
      "run", "\(number).csv", "--send", "--smtp", server.address, "--format", "json",
      "--now", ReviewTrial.now)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONValue(outcome.output)
  }

  private func sent(_ summary: JSONValue) -> Int? { summary["sending"]?["sent"]?.int }

  @Test func `Always: they wait`() throws {
    let server = try FaultServer()
    #expect(sent(try run(workspace("always"), 1, server)) == 0)
    #expect(try server.acceptedIDs().isEmpty)
  }

  @Test func `Never: they leave, say that they are automatic, and stop no clock`() throws {
    let server = try FaultServer()
    let workspace = try workspace("never")
    #expect(sent(try run(workspace, 1, named: false, server)) == 1)
    #expect(try server.acceptedIDs().count == 1)
    let log = try workspace.heed("log", "r-1", "--now", ReviewTrial.now).output
    #expect(log.contains("approved the letter, as its rule wants nobody to read it"))
    #expect(!log.contains("answered, in time"))
    // Reading the same again sends nothing again.
    #expect(sent(try run(workspace, 1, named: false, server)) == 0)
    #expect(try server.acceptedIDs().count == 1)
  }

  @Test func `Never: a letter that has become late since it was written waits for a person`() throws
  {
    let server = try FaultServer()
    let workspace = try workspace("never")
    try workspace.write(
      PlainExport(rows: [1, 2].map { ReviewTrial.row($0, comment: "Broken.") }).text, to: "1.csv")
    _ = try workspace.heed("run", "1.csv", "--now", ReviewTrial.now)
    for now in ["2026-11-24T10:00:00Z", "2026-12-20T10:00:00Z"] {
      let outcome = try workspace.heed("send", "--yes", "--smtp", server.address, "--now", now)
      #expect(outcome.output.contains("Sent  0"), "\(outcome.output)")
    }
    #expect(try server.acceptedIDs() == [])
  }

  @Test(
    "never: once the rule wants a person, be it in doubt, no letter leaves unread",
    arguments: ["always", "when in doubt"])
  func stricterRule(policy: String) throws {
    let server = try FaultServer()
    let workspace = try workspace("never")
    try workspace.write(PlainExport(ReviewTrial.row(1, comment: "Broken.")).text, to: "1.csv")
    _ = try workspace.heed("run", "1.csv", "--now", ReviewTrial.now)
    try workspace.write(
      workspace.text("rules/triage.yml").replacing("review: never", with: "review: \(policy)"),
      to: "rules/triage.yml")
    _ = try workspace.heed(
      "send", "--yes", "--smtp", server.address, "--now", ReviewTrial.now)
    #expect(try server.acceptedIDs() == [])
  }

  @Test func `A run that is done is told, though its letters could not be sent`() throws {
    let workspace = try workspace("never")
    try workspace.replace(
      "password: { environment: HEED_SMTP_PASSWORD }", with: "password: { file: missing }",
      in: "rules/heed.yml")
    try workspace.write(PlainExport(ReviewTrial.row(1, comment: "Broken.")).text, to: "1.csv")
    let run = try workspace.heed("run", "1.csv", "--send", "--now", ReviewTrial.now)
    #expect(run.status == 1)
    #expect(run.output.contains("Letters drafted  1"), "\(run.output)")
    #expect(run.errors.contains("missing"), "\(run.errors)")
    try workspace.write(PlainExport(ReviewTrial.row(2, comment: "Broken.")).text, to: "2.csv")
    let json = try workspace.heed(
      "run", "2.csv", "--send", "--format", "json", "--now", ReviewTrial.now)
    #expect(try JSONValue(json.output)["sending"]?["failure"]?["message"]?.text != nil)
  }

  @Test func `When in doubt: the first of a kind waits, one with a warning, one by edited rules`()
    throws
  {
    let server = try FaultServer()
    let workspace = try workspace("when in doubt")
    #expect(sent(try run(workspace, 1, server)) == 0, "nobody has read such a letter yet")
    _ = try workspace.heed("review", "approve", "r-1", "--by", "kim", "--now", ReviewTrial.now)
    #expect(sent(try run(workspace, 2, server)) == 1)
    #expect(sent(try run(workspace, 3, named: false, server)) == 0, "it greets without a name")
    let rules = try workspace.text("rules/triage.yml")
    try workspace.write(rules + "\n# Edited.\n", to: "rules/triage.yml")
    #expect(sent(try run(workspace, 4, server)) == 0, "the rules were edited since")
    #expect(try server.acceptedIDs().count == 1, "what a person approved waits for 'heed send'")
  }

  @Test func `What a person has taken back or edited is a person's from then on`() throws {
    let server = try FaultServer()
    let workspace = try workspace("never")
    try workspace.write(
      PlainExport(ReviewTrial.row(1, comment: "Broken again.")).text, to: "1.csv")
    #expect(try workspace.run("1.csv", "--now", ReviewTrial.now).drafted == 1)
    for arguments in [["approve", "r-1"], ["edit", "r-1"]] {
      let outcome = try workspace.heed(
        ["review"] + arguments + ["--by", "kim", "--now", ReviewTrial.now],
        Program.Terms(environment: ["EDITOR": "sed -i.bak s/^Dear/Hello/", "VISUAL": ""]))
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(sent(try run(workspace, 2, server)) == 1, "only the new one")
    #expect(
      try workspace.heed("review", "--now", ReviewTrial.now).output.contains("1 letter waits"))
  }

  @Test func `What a person has said no to leaves only with a yes, also when the file is put back`()
    throws
  {
    let server = try FaultServer()
    let workspace = try workspace("never")
    try workspace.write(
      PlainExport(ReviewTrial.row(1, comment: "Broken again.")).text, to: "1.csv")
    #expect(try workspace.run("1.csv", "--now", ReviewTrial.now).drafted == 1)
    let run = try #require(workspace.names(in: "outbox/review").first)
    let file = try #require(workspace.names(in: "outbox/review/\(run)").first)
    let rejected = try workspace.heed(
      "review", "reject", "r-1", "--because", "I call", "--now", ReviewTrial.now)
    #expect(rejected.status == 0, "\(rejected.errors)")
    try FileManager.default.moveItem(
      at: workspace["outbox/rejected/\(run)/\(file)"],
      to: workspace["outbox/review/\(run)/\(file)"])
    let list = try workspace.heed("review", "--now", ReviewTrial.now)
    #expect(list.output.contains("1 letter waits"), "\(list.output)\(list.errors)")
    let outcome = try workspace.heed(
      "send", "--yes", "--smtp", server.address, "--now", ReviewTrial.now)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try server.acceptedIDs().isEmpty)
  }

  @Test func `Without a way to send, nothing is done`() throws {
    let workspace = try workspace("never")
    try workspace.replace("\nsmtp:", with: "\n# smtp:", in: "rules/heed.yml")
    try workspace.write(
      PlainExport(ReviewTrial.row(1, comment: "Broken again.")).text, to: "1.csv")
    #expect(try workspace.heed("run", "1.csv", "--send").status == 2)
    #expect(workspace.names(in: "outbox").isEmpty)
    #expect(try workspace.heed("run", "1.csv", "--send", "--dry-run").status == 64)
  }
}
