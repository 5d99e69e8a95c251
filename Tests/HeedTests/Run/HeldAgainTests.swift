import Foundation
import TestSupport
import Testing

/// A letter that could not be written is tried again, once what it lacked is there.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct HeldAgainTests {
  private static let template = "templates/detractor-recovery/en.md"
  private static let lacking = "---\nsubject: Your {{ plan }} plan\npreheader: x\n---\nHello.\n"
  private static let mended = "---\nsubject: Your plan\npreheader: x\n---\nHello again.\n"

  /// A workspace in which the letters to unhappy customers are held, as they need their plan.
  private func workspace(_ rows: [PlainExport.Row]) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(Self.lacking, to: Self.template)
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    return workspace
  }

  private static func unhappy(_ number: Int) -> PlainExport.Row {
    .init(
      id: "r-\(number)", score: "3", comment: "The list is hard to read.",
      email: "p\(number)@example.com")
  }

  private func outcomes(_ workspace: Workspace) throws -> [String] {
    try LedgerContents(workspace: workspace).rows(
      """
      SELECT id, outcome, state FROM responses JOIN letters ON response = responses.key
      ORDER BY responses.key
      """)
  }

  @Test func `Mend the template and run again: the letter is there, and the note is gone`() throws {
    let workspace = try workspace([Self.unhappy(1)])
    let first = try workspace.run("new.csv")
    #expect((first.drafted, first.held) == (0, 1))
    let due = try workspace.heed("deadlines", "--format", "json").output
    try workspace.write(Self.mended, to: Self.template)
    let again = try workspace.run("new.csv", "--now", "2026-11-22T11:00:00Z")
    #expect(again.addsUp)
    #expect((again.alreadyKnown, again.drafted, again.held) == (1, 0, 0))
    #expect(again.json["letters"]?["taken_up"]?.int == 1)
    #expect(workspace.names(in: "outbox/held") == [])
    let files = workspace.names(in: "outbox/review/\(first.run)")
    #expect(files.count == 1)
    let letter = try workspace.text("outbox/review/\(first.run)/\(files[0])")
    #expect(letter.contains("Hello again."))
    #expect(try outcomes(workspace) == ["r-1|drafted|waiting"])
    #expect(try workspace.heed("deadlines", "--format", "json").output == due)
    #expect(try workspace.heed("log", "r-1").output.contains("which was held until then"))
    #expect(try workspace.heed("review", "list").output.contains("r-1"))
    #expect(try workspace.run("new.csv").json["letters"]?["taken_up"]?.int == 0)
  }

  @Test func `Without an export, only what is held is tried`() throws {
    let workspace = try workspace([Self.unhappy(1), Self.unhappy(2)])
    #expect(try workspace.run("new.csv").held == 2)
    let vain = try workspace.heed("run", "--held")
    #expect(vain.status == 0)
    #expect(vain.output.contains(/Still held +2/), "\(vain.output)")
    try workspace.write(Self.mended, to: Self.template)
    let text = try workspace.heed("run", "--held").output
    #expect(text.contains(/Held before, written now +2/), "\(text)")
    #expect(text.contains("outbox/review/2026-11-22-001/"))
    #expect(workspace.names(in: "outbox/review/2026-11-22-001").count == 2)
  }

  @Test func `The note says what is lacking now`() throws {
    let workspace = try workspace([Self.unhappy(1)])
    let run = try workspace.run("new.csv").run
    try workspace.write(
      Self.lacking.replacing("plan", with: "account_value"), to: Self.template)
    #expect(try workspace.run("new.csv").json["letters"]?["still_held"]?.int == 1)
    let notes = workspace.names(in: "outbox/held/\(run)")
    #expect(notes.count == 1)
    #expect(try workspace.text("outbox/held/\(run)/\(notes[0])").contains("account_value"))
  }

  @Test func `Rules that want nobody to read a letter do not hold for it`() throws {
    let workspace = try workspace([Self.unhappy(1)])
    try workspace.replace(
      "\nrules:\n",
      with: """

        rules:

          - rule: Nobody needs to read it
            when: { nps: 0..6 }
            then: { priority: P2, template: detractor-recovery, owner: support, review: never }

        """, in: "rules/triage.yml")
    #expect(try workspace.run("new.csv").held == 1)
    try workspace.write(Self.mended, to: Self.template)
    let mail = workspace["mail"].path
    let outcome = try workspace.heed("run", "--held", "--send", "--smtp", "maildir:\(mail)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try outcomes(workspace) == ["r-1|drafted|waiting"])
  }

  @Test func `Nobody is written to who was answered, opted out, or wrote again`() throws {
    let workspace = try workspace((1...3).map(Self.unhappy))
    #expect(try workspace.run("new.csv").held == 3)
    #expect(try workspace.heed("resolve", "r-1").status == 0)
    #expect(try workspace.heed("opt-out", "p2@example.com").status == 0)
    var happy = Self.unhappy(3)
    (happy.id, happy.score, happy.submittedAt) = ("r-4", "10", "2026-11-21T10:00:00Z")
    try workspace.write(PlainExport(happy).text, to: "next.csv")
    #expect(try workspace.run("next.csv").drafted == 1)
    try workspace.write(Self.mended, to: Self.template)
    #expect(try workspace.run("new.csv").json["letters"]?["taken_up"]?.int == 0)
    let files = try Listing(workspace["outbox/review"]).files.keys
    #expect(files.count == 1)
    #expect(files.allSatisfy { $0.hasSuffix("_r-4.eml") })
  }

  @Test func `New codes of an offer go to those who waited for one`() throws {
    let shop = try GiftShop(codes: ["TEN-1"])
    try shop.write(1...3, to: "new.csv")
    #expect(try shop.workspace.run("new.csv").held == 2)
    try shop.stock(["TEN-1", "TEN-2", "TEN-3"])
    #expect(try shop.workspace.run("--held").json["letters"]?["taken_up"]?.int == 2)
    #expect(try shop.given() == ["TEN-1|r-1", "TEN-2|r-2", "TEN-3|r-3"])
  }

  @Test func `Killed at a random moment, and run again`() throws {
    let rows = (1...300).map(Self.unhappy)
    let undisturbed = try workspace(rows)
    #expect(try undisturbed.run("new.csv").held == rows.count)
    try undisturbed.write(Self.mended, to: Self.template)
    let clean = try undisturbed.heed("run", "--held")
    #expect(clean.status == 0)
    let wanted = try LedgerContents(workspace: undisturbed).dump()
    var random = SeededRandom(seed: 44)
    for _ in 1...10 {
      let workspace = try workspace(rows)
      #expect(try workspace.run("new.csv").held == rows.count)
      try workspace.write(Self.mended, to: Self.template)
      try Interruption.kill(
        ["--held"], in: workspace, after: 0...1, of: clean.duration, isAnywhere: false, &random)
      #expect(try workspace.heed("run", "--held").status == 0)
      #expect(try LedgerContents(workspace: workspace).dump() == wanted)
      let difference = try Listing(workspace["outbox"])
        .differences(from: Listing(undisturbed["outbox"]))
      #expect(difference == [])
    }
  }

  @Test func `The words of the command line fit together`() throws {
    let workspace = try workspace([Self.unhappy(1)])
    for arguments in [["run"], ["run", "--held", "new.csv"], ["run", "--held", "--dry-run"]] {
      #expect(try workspace.heed(arguments).status == 64)
    }
  }
}
