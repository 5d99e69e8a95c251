import Foundation
import Testing

/// Walking through the letters, on a terminal and without one.
@Suite(.enabled(if: Python.plain != nil, "terminals are opened with Python, which is missing"))
struct ReviewNextTests {
  private typealias Step = PseudoTerminal.Step

  private func run(
    _ trial: ReviewTrial, editor: String = "false", rows: Int = 60, _ steps: Step...
  ) throws -> PseudoTerminal.Outcome {
    try PseudoTerminal(workspace: trial.workspace, editor: editor, rows: rows)
      .run(["review", "next", "--now", ReviewTrial.now], steps)
  }

  @Test func `One key decides about each letter`() throws {
    let trial = try ReviewTrial(5)
    let outcome = try run(
      trial, editor: "sed -i.bak -e 's/^Dear/Hello/'",
      Step(prompt: "[1 of 5]", keys: "a"), Step(prompt: "[2 of 5]", keys: "r"),
      Step(prompt: "Why?", keys: "She was called.\n"), Step(prompt: "[3 of 5]", keys: "s"),
      Step(prompt: "[4 of 5]", keys: "e"), Step(prompt: "[4 of 5]", keys: "a"),
      Step(prompt: "[5 of 5]", keys: "q"))
    #expect(outcome.status == 0)
    #expect(outcome.isRestored)
    #expect(
      outcome.screen.contains(
        "Done: 2 approved, 1 rejected, 1 edited, 1 skipped, 1 left for later."))
    let states = try ["r-1", "r-2", "r-3", "r-4", "r-5"].map { try trial.state($0) }
    #expect(states == ["approved", "rejected", "waiting", "approved", "waiting"])
    #expect(try trial.log("r-4") == ["edited by kim", "approved by kim"])
    #expect(try trial.heed("log", "r-2").output.contains("She was called."))
  }

  @Test func `No other key does anything, nor does what was typed before it was asked for`() throws
  {
    let trial = try ReviewTrial(3)
    // Enter, capitals, an arrow, a function key and a letter beyond ASCII.
    let outcome = try run(
      trial, Step(prompt: "[1 of 3]", keys: "\n"), Step(prompt: "[1 of 3]", keys: "A"),
      Step(prompt: "[1 of 3]", keys: "\u{1B}[A"), Step(prompt: "[1 of 3]", keys: "\u{1B}Oa"),
      Step(prompt: "[1 of 3]", keys: "ä"), Step(prompt: "[1 of 3]", keys: "saaaa"),
      Step(prompt: "[2 of 3]", keys: "r"), Step(prompt: "Why?", keys: "\n"),
      Step(prompt: "[2 of 3]", keys: "q"))
    #expect(outcome.status == 0)
    for id in ["r-1", "r-2", "r-3"] { #expect(try trial.state(id) == "waiting") }
  }

  @Test func `Ctrl-C ends it with the terminal as it was, and keeps what was decided`() throws {
    let trial = try ReviewTrial(2)
    let outcome = try run(
      trial, Step(prompt: "[1 of 2]", keys: "a"), Step(prompt: "[2 of 2]", keys: "\u{3}"))
    #expect(outcome.isRestored)
    #expect(outcome.screen.contains("Done: 1 approved, 1 left for later."))
    #expect(try trial.state("r-1") == "approved" && trial.state("r-2") == "waiting")
  }

  @Test func `A long letter is shown a screen at a time`() throws {
    let trial = try ReviewTrial()
    let outcome = try run(
      trial, rows: 20, Step(prompt: "more lines", keys: "a"), Step(prompt: "more lines", keys: " "),
      Step(prompt: "more lines", keys: "q"), Step(prompt: "[1 of 1]", keys: "a"))
    #expect(outcome.status == 0)
    #expect(try trial.state() == "approved")
  }

  @Test func `A letter that was changed while it was read is shown again`() throws {
    let trial = try ReviewTrial()
    // The browser is a program that changes the letter.
    let path = trial.workspace["outbox/" + (try #require(try trial.path()))].path
    try trial.workspace.write(
      "#!/bin/sh\nsed -i.bak 's/^Subject: /Subject: Re: /' '\(path)'\n", to: "bin/xdg-open")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: trial.workspace["bin/xdg-open"].path)
    let outcome = try PseudoTerminal(workspace: trial.workspace).run(
      ["review", "next", "--now", ReviewTrial.now],
      [
        Step(prompt: "[1 of 1]", keys: "o"), Step(prompt: "[1 of 1]", keys: "a"),
        Step(prompt: "[1 of 1]", keys: "q"),
      ], path: trial.workspace["bin"].path)
    #expect(outcome.screen.contains("was changed while you looked at it"))
    #expect(try trial.state() == "waiting")
  }

  @Test func `Without a terminal, lines are read; empty ones and words mean nothing`() throws {
    let trial = try ReviewTrial(3)
    let outcome = try trial.heed("review", "next", input: "\nall\na\nr\nShe was called.\n")
    #expect(outcome.output.contains("Done: 1 approved, 1 rejected, 1 left for later."))
    let states = try ["r-1", "r-2", "r-3"].map { try trial.state($0) }
    #expect(states == ["approved", "rejected", "waiting"])
  }

  @Test func `Approving all asks for the number, and says how many to look at twice`() throws {
    let trial = try ReviewTrial(3)
    let terminal = PseudoTerminal(workspace: trial.workspace)
    let arguments = [
      "review", "approve", "--all", "--priority", "P2", "--now", "2026-11-20T18:00:00Z",
    ]
    let refused = try terminal.run(arguments, [Step(prompt: "Type the number", keys: "yes\n")])
    #expect(refused.screen.contains("Approve 3 letters unread?"))
    #expect(refused.screen.contains("3 of them have something to look at twice"))
    #expect(try trial.state() == "waiting")
    _ = try terminal.run(arguments, [Step(prompt: "Type the number", keys: "3\n")])
    #expect(try trial.state("r-3") == "approved")
  }
}
