import Foundation
import TestSupport
import Testing

/// A run that ends with an error half-way.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct FailingRunTests {
  /// The deadline of the second file's response can't be worked out, while the letters to the customers
  /// of the first are being written.
  @Test func `What was decided before the error is in the ledger when the program ends`() throws {
    let workspace = try Workspace()
    try workspace.replace(
      "P4: { respond_within: 3 working days, calendar: office }",
      with: "P4: { respond_within: 3600 working days, calendar: rare }", in: "rules/heed.yml")
    try workspace.replace(
      "calendars:\n",
      with: "calendars:\n  rare: { time_zone: Europe/Berlin, open: { monday: \"09:00-17:00\" } }\n",
      in: "rules/heed.yml")
    let time = "2040-11-20T10:00:00Z"
    let rows = (1...800).map { number in
      PlainExport.Row(
        id: "r-\(number)", score: "2", comment: "Broken.", submittedAt: time,
        email: "p\(number)@example.com")
    }
    try workspace.write(PlainExport(rows: rows).text, to: "good.csv")
    try workspace.write(
      PlainExport(.init(id: "late", score: "9", submittedAt: time)).text, to: "late.csv")
    let now = "2040-11-20T11:00:00Z"
    let failed = try workspace.heed("run", "good.csv", "late.csv", "--now", now)
    #expect(failed.status == 2)
    #expect(failed.errors.contains("'rare' is not open long enough"), "\(failed.errors)")
    let entered = try LedgerContents(workspace: workspace).rows("SELECT count(*) FROM responses")
    #expect(entered == ["800"])
    let again = try workspace.run("good.csv", "--now", now)
    #expect(again.alreadyKnown == 800 && again.new == 0)
  }
}
