import Foundation
import TestSupport
import Testing

/// Which response is meant by an id, of which each source may have one.
@Suite(.enabled(if: Python.isPresent, "the ledger is changed with Python, which is missing"))
struct MeantResponseTests {
  /// A workspace with a response `r-1` of two sources.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(
      """
      source: shop
      survey: nps
      columns:
        id: number
        score: answer
        submitted_at: at
        email: mail
      """, to: "rules/sources/shop.yml")
    try workspace.write(PlainExport(.init(id: "r-1", score: "2")).text, to: "new.csv")
    try workspace.write(
      "number,answer,at,mail\nr-1,9,2026-11-20T10:00:00Z,bo@example.com\n", to: "shop.csv")
    #expect(try workspace.run("new.csv").new == 1)
    #expect(try workspace.run("--source", "shop", "shop.csv").new == 1)
    return workspace
  }

  private static let commands = [
    ["explain", "r-1"], ["preview", "--response", "r-1"], ["deadlines", "--explain", "r-1"],
    ["log", "r-1"],
  ]

  @Test(arguments: commands)
  func `Of several, the source tells which`(command: [String]) throws {
    let workspace = try workspace()
    let outcome = try workspace.heed(command)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("several responses 'r-1', from"), "\(outcome.errors)")
    #expect(outcome.errors.contains("--source"), "\(outcome.errors)")
    for source in ["plain", "shop"] {
      let named = try workspace.heed(command + ["--source", source])
      #expect(named.status == 0, "\(named.errors)")
    }
    let plain = try workspace.heed(command + ["--source", "plain"]).output
    #expect(try workspace.heed(command + ["--source", "shop"]).output != plain)
    let none = try workspace.heed(command + ["--source", "elsewhere"])
    #expect(none.status == 2 && none.errors.contains("no response 'r-1'"), "\(none.errors)")
  }

  @Test(arguments: commands.prefix(2))
  func `Of one whose record is damaged, that is said`(command: [String]) throws {
    let workspace = try workspace()
    _ = try Python.output(
      """
      import sqlite3, sys
      ledger = sqlite3.connect(sys.argv[1])
      triggers = ledger.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
      for name, in triggers:
          ledger.execute(f'DROP TRIGGER "{name}"')
      ledger.execute("UPDATE responses SET record = 'broken'")
      ledger.commit()
      """, [workspace[".heed/ledger.sqlite"].path])
    let outcome = try workspace.heed(command + ["--source", "plain"])
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("what the ledger has of the response 'r-1' can't be read"),
      "\(outcome.errors)")
    #expect(outcome.errors.contains("heed doctor"))
    // The letter to it can be read all the same.
    let letter = try workspace.heed("review", "show", "r-1", "--source", "plain")
    #expect(letter.status == 0, "\(letter.errors)")
  }
}
