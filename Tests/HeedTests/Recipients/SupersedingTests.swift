import Foundation
import TestSupport
import Testing

/// A person who answers twice gets one letter, about the newer response.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct SupersedingTests {
  private static let older = PlainExport.Row(
    id: "r-1", score: "2", comment: "Broken.", submittedAt: "2026-11-19T10:00:00Z")
  private static let newer = PlainExport.Row(
    id: "r-2", score: "9", comment: "Mended, thank you.", submittedAt: "2026-11-20T10:00:00Z",
    email: "Ana.Silva@PADARIA.example")

  private func letters(_ workspace: Workspace) throws -> [String] {
    try Listing(workspace["outbox/review"]).files.keys.filter { $0.hasSuffix(".eml") }.sorted()
  }

  private func state(_ workspace: Workspace) throws -> [String] {
    try LedgerContents(workspace: workspace).rows(
      """
      SELECT responses.id, outcome, letters.state FROM responses
      LEFT JOIN letters ON letters.response = responses.key ORDER BY responses.id
      """)
  }

  @Test(
    "in one export, whatever its order",
    arguments: [PlainExport(older, newer), PlainExport(newer, older)])
  func oneExport(export: PlainExport) throws {
    let workspace = try Workspace()
    try workspace.write(export.text, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect((summary.new, summary.drafted) == (2, 1))
    #expect(summary.notWritten == ["superseded by a newer response": 1])
    let written = try letters(workspace)
    #expect(written.count == 1 && written.first?.hasSuffix("_r-2.eml") == true)
    let deadlines = try LedgerContents(workspace: workspace)
      .rows("SELECT count(*) FROM deadlines WHERE kind = 'respond' AND state = 'open'")
    #expect(deadlines == ["2"])
  }

  @Test func `Across runs, the newer takes the place of the older`() throws {
    let workspace = try Workspace()
    try workspace.write(PlainExport(Self.older).text, to: "1.csv")
    try workspace.write(PlainExport(Self.newer).text, to: "2.csv")
    #expect(try workspace.run("1.csv").drafted == 1)
    let second = try workspace.run("2.csv")
    #expect((second.new, second.drafted) == (1, 1))
    #expect(second.addsUp)
    #expect(try letters(workspace).map { $0.suffix(8) } == ["_r-2.eml"])
    #expect(try state(workspace) == ["r-1|drafted|superseded", "r-2|drafted|waiting"])
    let withdrawn = try Listing(workspace["outbox/withdrawn"]).files.keys
    #expect(withdrawn.map { $0.suffix(8) } == ["_r-1.eml"])
  }

  @Test(
    "a letter that a person has taken out or moved to sent/ counts for the limit",
    arguments: [(false, "removed"), (true, "sent")])
  func takenOut(isSent: Bool, state: String) throws {
    let workspace = try Workspace()
    try workspace.write(PlainExport(Self.older).text, to: "1.csv")
    try workspace.write(PlainExport(Self.newer).text, to: "2.csv")
    #expect(try workspace.run("1.csv").drafted == 1)
    let letter = try #require(letters(workspace).first)
    let sent = workspace["outbox/\(isSent ? "sent" : "elsewhere")/\(letter)"]
    try FileManager.default.createDirectory(
      at: sent.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: workspace["outbox/review/\(letter)"], to: sent)
    let second = try workspace.run("2.csv")
    #expect((second.new, second.drafted) == (1, 0))
    #expect(second.notWritten == ["written to recently": 1])
    #expect(try self.state(workspace) == ["r-1|drafted|\(state)", "r-2|not_written|"])
  }

  @Test func `Across runs, an older response that comes late is not answered`() throws {
    let workspace = try Workspace()
    try workspace.write(PlainExport(Self.newer).text, to: "1.csv")
    try workspace.write(PlainExport(Self.older).text, to: "2.csv")
    #expect(try workspace.run("1.csv").drafted == 1)
    let second = try workspace.run("2.csv")
    #expect(second.notWritten == ["superseded by a newer response": 1])
    #expect(try letters(workspace).map { $0.suffix(8) } == ["_r-2.eml"])
    #expect(try state(workspace) == ["r-1|not_written|", "r-2|drafted|waiting"])
  }
}
