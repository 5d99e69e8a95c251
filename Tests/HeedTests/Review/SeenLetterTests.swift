import Foundation
import TestSupport
import Testing

/// A yes is to what the person has seen, be it in a list or as a whole.
@Suite(.enabled(if: Python.isPresent, "the terminal is Python's, which is missing"))
struct SeenLetterTests {
  private let trial: ReviewTrial

  /// Letters that wait, and a newer answer of the first customer, which gets no letter.
  init() throws {
    trial = try ReviewTrial(3)
    var row = ReviewTrial.row(9, comment: "Please call me instead.")
    row.email = "p1@example.com"
    row.submittedAt = "2026-11-20T10:20:00Z"
    try trial.workspace.write(PlainExport(rows: [row]).text, to: "newer.csv")
  }

  private let answersAgain = ["run", "newer.csv", "--now", ReviewTrial.now]

  private func heed(
    _ arguments: String..., steps: [PseudoTerminal.Step]
  ) throws -> PseudoTerminal.Outcome {
    // To the newer answer a person rings, so that the letter to the older one still waits.
    try trial.wantNoLetters()
    return try PseudoTerminal(workspace: trial.workspace, isCapable: true)
      .run(arguments + ["--now", ReviewTrial.now], steps)
  }

  @Test func `In a list, before the number is typed`() throws {
    let outcome = try heed(
      "review", "approve", "--all",
      steps: [.init(prompt: "Type the number", keys: "3\n", meanwhile: answersAgain)])
    #expect(outcome.status == 2, "\(outcome.screen)")
    #expect(outcome.screen.contains("the letter to r-1 was changed while you looked at it"))
    #expect(try trial.waiting().keys.sorted() == ["r-1", "r-2", "r-3"])
  }

  @Test func `As a whole, before the key is pressed`() throws {
    let outcome = try heed(
      "review", "next",
      steps: [
        .init(prompt: "q quit: ", keys: "a", meanwhile: answersAgain),
        .init(prompt: "q quit: ", keys: "q"),
      ])
    #expect(outcome.status == 0, "\(outcome.screen)")
    #expect(outcome.screen.contains("the customer has answered again since"), "\(outcome.screen)")
    #expect(try trial.waiting().keys.sorted() == ["r-1", "r-2", "r-3"])
  }
}
