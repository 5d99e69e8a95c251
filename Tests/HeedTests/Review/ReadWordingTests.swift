import Foundation
import TestSupport
import Testing

/// What a reviewer has read is grey the next time too, and nothing of a customer is kept for it.
@Suite(.enabled(if: Python.isPresent, "terminals are opened with Python, which is missing"))
struct ReadWordingTests {
  private typealias Step = PseudoTerminal.Step

  private static let grey = "\u{1B}[2m"

  /// The letter that is shown first, then the keys are typed.
  private func first(_ trial: ReviewTrial, by reviewer: String, keys: String...) throws -> String {
    let outcome = try PseudoTerminal(
      workspace: trial.workspace, rows: 24, columns: 80, isCapable: true
    ).run(
      ["review", "next", "--by", reviewer, "--now", ReviewTrial.now],
      keys.map { Step(prompt: "q quit: ", keys: $0) })
    #expect(outcome.status == 0)
    return outcome.screen.components(separatedBy: "\u{1B}[H\u{1B}[2J").dropFirst().first ?? ""
  }

  /// Approves the only letter.
  private func approve(_ trial: ReviewTrial, by reviewer: String) throws {
    let outcome = try PseudoTerminal(
      workspace: trial.workspace, rows: 24, columns: 80, isCapable: true
    ).run(
      ["review", "next", "--by", reviewer, "--now", ReviewTrial.now],
      [Step(prompt: "q quit: ", keys: "a"), Step(prompt: "u takes back", keys: "\n")])
    #expect(outcome.status == 0)
  }

  private func files(_ trial: ReviewTrial) throws -> [String] {
    try trial.workspace.names(in: ".heed/read").map { try trial.workspace.text(".heed/read/\($0)") }
  }

  @Test func `The next time it is grey, for this reviewer and no other`() throws {
    let trial = try ReviewTrial(3)
    #expect(try !first(trial, by: "kim", keys: "a", "q").contains("grey: read before"))
    let again = try first(trial, by: "kim", keys: "q")
    #expect(again.contains("grey: read before"))
    #expect(again.contains("\(Self.grey)I am sorry that we have not done better by you."))
    #expect(again.contains("\(Self.grey)Dear \u{1B}[0mAna,"), "the customer's name is not")
    #expect(try !first(trial, by: "lee", keys: "q").contains("grey: read before"))
  }

  @Test func `What was not approved was not read`() throws {
    let trial = try ReviewTrial(2)
    _ = try first(trial, by: "kim", keys: "s", "q")
    #expect(try files(trial).isEmpty)
    #expect(try !first(trial, by: "kim", keys: "q").contains("grey: read before"))
  }

  @Test func `A sentence that was changed in the template is not grey, the others are`() throws {
    let trial = try ReviewTrial()
    try approve(trial, by: "kim")
    try trial.workspace.replace(
      "**could you tell me a little more about it?** A line",
      with: "**shall we refund all of it?** A line",
      in: "templates/detractor-recovery/en.md")
    try trial.workspace.write(
      PlainExport(ReviewTrial.row(2, comment: "Broken again.")).text, to: "more.csv")
    try trial.heed("run", "more.csv")
    let screen = try first(trial, by: "kim", keys: "q")
    #expect(screen.contains("\u{1B}[0mshall we refund all of it? \(Self.grey)A line in reply"))
  }

  @Test func `Only fingerprints are kept, the same whoever the customer is`() throws {
    let trials = try ["Broken again.", "Broken again, says Zoe."].map {
      try ReviewTrial(comment: $0)
    }
    let kept = try trials.map { trial in
      try approve(trial, by: "kim")
      return try files(trial)
    }
    let lines = try #require(kept[0].first).split(separator: "\n")
    #expect(lines.count > 5)
    #expect(lines.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) })
    #expect(kept[0] == kept[1])
  }

  @Test func `A file that holds something else is no hindrance`() throws {
    let trial = try ReviewTrial(2)
    _ = try first(trial, by: "kim", keys: "a", "q")
    let name = try #require(trial.workspace.names(in: ".heed/read").first)
    let text = try trial.workspace.text(".heed/read/\(name)")
    try trial.workspace.write(
      Data([0xFF, 0x0A, 0x00] + text.utf8.dropLast(20)), to: ".heed/read/\(name)")
    #expect(try first(trial, by: "kim", keys: "q").contains("grey: read before"))
  }
}
