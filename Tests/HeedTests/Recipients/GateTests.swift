import Foundation
import TestSupport
import Testing

/// Who is not written to, and that each reason is recorded, counted and costs no deadline.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct GateTests {
  @Test(
    "an address that is not written to",
    arguments: [
      ("", "no address", "no address"),
      ("   ", "no address", "no address"),
      ("ana silva@example.com", "undeliverable address", "undeliverable address: "),
      ("ana@@example.com", "undeliverable address", "undeliverable address: "),
      ("ana@localhost", "undeliverable address", "undeliverable address: "),
      ("Ana <ana@example.com>", "undeliverable address", "undeliverable address: "),
      ("kim.park@acme.example", "our own address", "our own address"),
      ("Care@ACME.example", "our own address", "our own address"),
      ("no-reply@padaria.example", "automatic sender", "automatic sender"),
      ("MAILER-DAEMON@padaria.example", "automatic sender", "automatic sender"),
      ("r.maddox@blackthorn-legal.example", "do not contact", "do not contact"),
      ("Anyone@Quarryside.example", "do not contact", "do not contact"),
    ])
  func refusal(address: String, counted: String, recorded: String) throws {
    let workspace = try Workspace()
    try workspace.write(
      PlainExport(.init(id: "r-1", score: "2", email: address)).text, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect(summary.notWritten == [counted: 1])
    #expect(summary.addsUp)
    #expect(try Listing(workspace["outbox"]).files.isEmpty)
    let ledger = LedgerContents(workspace: workspace)
    #expect(
      try ledger.rows("SELECT outcome, substr(reason, 1, \(recorded.utf8.count)) FROM responses")
        == ["not_written|\(recorded)"])
    #expect(
      try ledger.rows("SELECT kind, state FROM deadlines ORDER BY kind")
        == ["resolve|open", "respond|open"])
    #expect(try ledger.rows("SELECT count(*) FROM letters") == ["0"])
  }

  @Test func `A domain on the list covers nothing that only ends like it`() throws {
    let workspace = try Workspace()
    try workspace.write(
      PlainExport(
        .init(id: "r-1", email: "a@notquarryside.example"),
        .init(id: "r-2", email: "b@notacme.example"),
        .init(id: "r-3", email: "noreen@padaria.example")
      ).text, to: "new.csv")
    #expect(try workspace.run("new.csv").drafted == 3)
  }

  @Test func `No more letters are written than a run may hold`() throws {
    let workspace = try Workspace()
    try workspace.replace("per_run: 5000", with: "per_run: 2", in: "rules/heed.yml")
    let rows = (1...4).map { PlainExport.Row(id: "r-\($0)", email: "p\($0)@example.com") }
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect(summary.drafted == 2)
    #expect(summary.notWritten == ["limit of the run reached": 2])
    let ledger = LedgerContents(workspace: workspace)
    #expect(try ledger.rows("SELECT count(*) FROM deadlines WHERE kind = 'respond'") == ["4"])
    #expect(
      try ledger.rows("SELECT id, reason FROM responses WHERE outcome <> 'drafted' ORDER BY id")
        == ["r-3|limit of the run reached", "r-4|limit of the run reached"])
  }
}
