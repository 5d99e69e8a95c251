import Foundation
import TestSupport
import Testing

/// Exports of real surveys become letters that nothing can be said against.
@Suite(
  "Letters of real exports",
  .enabled(
    if: Checkout.suite("exports") != nil, "the conformance suites are not beside the project"),
  .enabled(if: Python.isPresent, "needs Python"))
struct SuiteLetterTests {
  @Test("every row is accounted for, and every letter is sound", arguments: SuiteExport.all)
  func judged(export: SuiteExport) throws {
    let workspace = try Workspace()
    try export.prepare(workspace)
    let summary = try workspace.run("--source", "suite", "export.csv")
    #expect(summary.addsUp)
    #expect(summary.drafted > 0)
    try LetterJudges.read(workspace, count: summary.drafted)
    #expect(try workspace.run("--source", "suite", "export.csv").new == 0)
  }
}
