import Foundation
import TestSupport
import Testing

/// A letter that would not be right is held, with a note that says why and what to do.
struct HeldLetterTests {
  @Test func `The note says why, what to do, and what the customer wrote`() throws {
    let workspace = try Workspace()
    try workspace.write(
      PlainExport(
        .init(
          id: "r-1", score: "10", comment: "Nothing to add,\nworks well.",
          firstName: "www.win.example/now", lastName: "")
      ).text, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect((summary.drafted, summary.held) == (0, 1))
    let folder = "outbox/held/\(summary.run)"
    let note = try #require(workspace.names(in: folder).first)
    #expect(note.hasSuffix("_r-1.txt"))
    #expect(
      try workspace.text("\(folder)/\(note)") == """
        This letter was not written.

        Why:        the customer's name can't be used: it looks like a web address
        What to do: write to this customer by hand, and correct the name where the export comes from

        Response:   r-1
        Customer:   www.win.example/now, ana.silva@padaria.example
        Rule:       Promoter
        Letter:     promoter-thanks
        Answer by:  2026-11-25 11:00 (Europe/Berlin)

        What the customer wrote:

        > Nothing to add,
        > works well.

        Once it is put right:      heed run --held
        Once you have written:     heed resolve r-1 --only respond

        """)
  }

  @Test(
    "a name that is none",
    arguments: [
      "https://win.example", "bit.ly/3xYz", "ana@example.com", "Ana\nBcc: all@example.com",
      String(repeating: "Ana ", count: 40),
    ])
  func name(name: String) throws {
    let workspace = try Workspace()
    try workspace.write(
      PlainExport(.init(id: "r-1", firstName: name, lastName: "")).text, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect((summary.drafted, summary.held) == (0, 1), "\(name)")
    #expect(summary.addsUp)
  }

  @Test(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
  func `The deadline of a held letter is open`() throws {
    let workspace = try Workspace()
    try workspace.write(
      PlainExport(.init(id: "r-1", firstName: "https://win.example")).text, to: "new.csv")
    #expect(try workspace.run("new.csv").held == 1)
    let ledger = LedgerContents(workspace: workspace)
    #expect(try ledger.rows("SELECT kind, state FROM deadlines") == ["respond|open"])
    #expect(try ledger.rows("SELECT outcome FROM responses") == ["held"])
  }

  @Test(
    "without a name a letter greets without one, and never opens with a gap",
    arguments: ["", "  ", "null", "N/A", "-"])
  func noName(name: String) throws {
    let workspace = try Workspace()
    try workspace.write(
      PlainExport(.init(id: "r-1", score: "2", firstName: name, lastName: "")).text, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect(summary.drafted + summary.held == 1)
    for (path, bytes) in try Listing(workspace["outbox"]).files where path.hasSuffix(".eml") {
      let letter = String(decoding: bytes, as: UTF8.self)
      #expect(!letter.contains(/Dear ?,|(Hi|Hello) ,|(Dear|Hi|Hello) (null|N\/A|-)/))
    }
  }
}
