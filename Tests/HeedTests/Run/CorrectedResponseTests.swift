import Foundation
import TestSupport
import Testing

/// A response that was read before and says something else now.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct CorrectedResponseTests {
  private static let first = PlainExport.Row(
    id: "r-1", score: "9", comment: "", submittedAt: "2026-11-20T10:00:00Z")
  private static let corrected = PlainExport.Row(
    id: "r-1", score: "2", comment: "The export is broken, I want to leave.",
    submittedAt: "2026-11-20T10:00:00Z")

  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(PlainExport(Self.first).text, to: "1.csv")
    try workspace.write(PlainExport(Self.corrected).text, to: "2.csv")
  }

  private func rows(_ query: String) throws -> [String] {
    try LedgerContents(workspace: workspace).rows(query)
  }

  /// The ids of responses with what became of their letters.
  private func letters() throws -> [String] {
    try rows(
      """
      SELECT substr(responses.id, 1, 4), outcome, letters.state FROM responses
      LEFT JOIN letters ON letters.response = responses.key ORDER BY responses.key
      """)
  }

  private func files(_ folder: String) throws -> [String] {
    try Listing(workspace["outbox/\(folder)"]).files.keys.filter { $0.hasSuffix(".eml") }.sorted()
  }

  @Test func `The letter that waits gives way to one about what is said now`() throws {
    #expect(try workspace.run("1.csv").drafted == 1)
    let old = try #require(try files("review").first)
    #expect(try workspace.heed("review", "approve", "r-1", "--by", "Kim").status == 0)
    let second = try workspace.run("2.csv")
    #expect((second.new, second.alreadyKnown, second.drafted) == (1, 0, 1))
    #expect(second.addsUp)
    #expect(try letters() == ["r-1|drafted|superseded", "r-1#|drafted|waiting"])
    #expect(try files("withdrawn") == [old])
    for command in [["approve"], ["show"], ["reject", "--because", "no"]] {
      let outcome = try workspace.heed(["review"] + command + ["r-1"])
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("the letter to r-1 gave way to a newer one"))
    }
    #expect(try files("approved").isEmpty)
    #expect(try files("review").map { $0.contains("_r-1-") } == [true])
  }

  @Test func `The summary says what has changed, to people and to programs`() throws {
    #expect(try workspace.run("1.csv").drafted == 1)
    let text = try workspace.heed("run", "2.csv", "--dry-run").output
    #expect(text.contains("known before, with another answer"))
    #expect(text.contains("  r-1  score 9 -> 2, comment added  now r-1#"))
    let second = try workspace.run("2.csv")
    #expect(second.json["responses"]?["corrected"]?.int == 1)
    let corrected = try #require(second.json["corrected_responses"]?.elements.first)
    #expect(corrected["corrects"]?.text == "r-1")
    #expect(corrected["score_before"]?.int == 9)
    #expect(corrected["score"]?.int == 2)
    #expect(corrected["comment"]?.text == "added")
    #expect(corrected["answered_before"] == .truth(false))
    let log = try workspace.heed("log", "r-1", "--now", HeedProgram.now).output
    #expect(log.contains("the answer was changed in the survey tool, now r-1#"))
    #expect(log.contains("score 9 -> 2, comment added"))
  }

  @Test(
    "each answer is taken once, whatever is read again and in which order",
    arguments: [["1.csv", "2.csv"], ["2.csv", "1.csv"], ["both.csv"], ["both.csv", "1.csv"]])
  func again(files names: [String]) throws {
    try workspace.write(PlainExport(Self.first, Self.corrected, Self.first).text, to: "both.csv")
    for name in names { _ = try workspace.run(name) }
    let before = try rows("SELECT responses.id, score FROM responses ORDER BY key")
    #expect(before.count == 2)
    for name in names + ["both.csv", "1.csv", "2.csv"] {
      let again = try workspace.run(name)
      #expect((again.new, again.alreadyKnown) == (0, again.read))
    }
    #expect(try rows("SELECT responses.id, score FROM responses ORDER BY key") == before)
    #expect(try files("review").count == 1)
  }

  @Test func `Who was answered before is not written to again, and stays due`() throws {
    #expect(try workspace.run("1.csv").drafted == 1)
    let letter = try #require(try files("review").first)
    let sent = workspace["outbox/sent/\(letter)"]
    try FileManager.default.createDirectory(
      at: sent.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: workspace["outbox/review/\(letter)"], to: sent)
    #expect(try workspace.heed("review").status == 0)
    let later = ["--now", "2026-12-20T10:00:00Z", "2.csv"]
    let outcome = try workspace.heed(["run", "--dry-run"] + later)
    #expect(outcome.output.contains("answered before"))
    let second = try RunSummary(workspace.heed(["run", "--format", "json"] + later))
    #expect(second.notWritten == ["answered before it was changed": 1])
    #expect(
      second.json["corrected_responses"]?.elements.first?["answered_before"] == .truth(true))
    #expect(try letters() == ["r-1|drafted|sent", "r-1#|not_written|"])
    let due = try rows(
      """
      SELECT substr(responses.id, 1, 4), state, start FROM deadlines
      JOIN responses ON response = responses.key WHERE kind = 'respond' AND state = 'open'
      """)
    // The clock starts when heed finds out, on 20 December.
    #expect(due == ["r-1#|open|1797760800"])
  }

  @Test(
    "what is done about what is said now is done about what was said before",
    arguments: [(["--only", "respond"], 2), ([], 0)])
  func resolve(arguments: [String], open: Int) throws {
    var earlier = Self.corrected
    earlier.score = "4"
    try workspace.write(PlainExport(earlier).text, to: "1.csv")
    #expect(try workspace.run("1.csv").drafted == 1)
    #expect(try workspace.run("2.csv").drafted == 1)
    let id = try #require(try rows("SELECT id FROM responses ORDER BY key DESC LIMIT 1").first)
    let resolved = try workspace.heed(
      ["resolve", id, "--by", "Kim", "--now", "2026-11-23T10:00:00Z"] + arguments)
    #expect(resolved.status == 0, "\(resolved.errors)")
    let left = try rows("SELECT kind FROM deadlines WHERE state IN ('open', 'paused')")
    #expect(left == Array(repeating: "resolve", count: open))
  }

  @Test(
    "what does not change what the customer said changes nothing",
    arguments: [
      PlainExport.Row(id: "r-1", score: "2", comment: "", firstName: "Anna"),
      PlainExport.Row(
        id: "r-1", score: "", comment: "The export  is broken,\n I want to leave. "),
    ])
  func sameAnswer(row: PlainExport.Row) throws {
    #expect(try workspace.run("2.csv").drafted == 1)
    try workspace.write(PlainExport(row).text, to: "3.csv")
    let again = try workspace.run("3.csv")
    #expect((again.new, again.alreadyKnown) == (0, 1))
  }

  @Test func `An id that several customers share loses none of their answers`() throws {
    let rows = (0..<200).map { number in
      PlainExport.Row(
        id: "survey-7", score: "\(number % 4)", comment: "Broken, number \(number).",
        email: "p\(number)@example.com")
    }
    try workspace.write(PlainExport(rows: rows).text, to: "shared.csv")
    let summary = try workspace.run("shared.csv")
    #expect((summary.new, summary.drafted) == (200, 200))
    #expect(
      summary.json["corrected_responses"]?.elements.allSatisfy {
        $0["other_customer"] == .truth(true)
      } == true)
    #expect(try workspace.run("shared.csv").alreadyKnown == 200)
    let text = try workspace.heed("run", "shared.csv", "--dry-run").output
    #expect(!text.contains("right column"))
  }

  @Test func `Someone who was forgotten stays so when an answer is changed`() throws {
    #expect(try workspace.run("1.csv").drafted == 1)
    let forgotten = try workspace.heed(
      "forget", "ana.silva@padaria.example", "--yes", "--by", "Kim")
    #expect(forgotten.status == 0, "\(forgotten.errors)")
    #expect(try workspace.run("2.csv").alreadyKnown == 1)
    #expect(try rows("SELECT count(*) FROM responses") == ["1"])
  }
}
