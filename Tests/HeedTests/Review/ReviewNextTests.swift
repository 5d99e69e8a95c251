import Foundation
import TestSupport
import Testing

/// Walking through the letters, on a terminal and without one.
@Suite(.enabled(if: Python.isPresent, "terminals are opened with Python, which is missing"))
struct ReviewNextTests {
  private typealias Step = PseudoTerminal.Step

  /// Types a key once the keys of a letter are shown.
  private func at(_ place: String, _ keys: String) -> [Step] {
    [Step(prompt: " \(place)"), Step(prompt: "q quit: ", keys: keys)]
  }

  private func run(
    _ trial: ReviewTrial, editor: String = "false", _ steps: [[Step]], path: String = ""
  ) throws -> PseudoTerminal.Outcome {
    try PseudoTerminal(workspace: trial.workspace, editor: editor)
      .run(["review", "next", "--now", ReviewTrial.now], steps.flatMap(\.self), path: path)
  }

  @Test func `One key decides about each letter, and the end says what was done`() throws {
    let trial = try ReviewTrial(5)
    let outcome = try run(
      trial, editor: "sed -i.bak -e 's/^Dear/Hello/'",
      [
        at("1 of 5", "a"), at("2 of 5", "r"),
        [Step(prompt: "Why?", keys: "She was called.\n")], at("3 of 5", "s"),
        at("4 of 5", "e"), at("4 of 5", "a"), at("5 of 5", "q"),
      ])
    #expect(outcome.status == 0)
    #expect(outcome.isRestored)
    #expect(
      outcome.screen.contains(
        #/\n2 approved, 1 rejected, 1 edited, 1 skipped in \d+ s; 2 still\s+wait\./#))
    let states = try ["r-1", "r-2", "r-3", "r-4", "r-5"].map { try trial.state($0) }
    #expect(states == ["approved", "rejected", "waiting", "approved", "waiting"])
    #expect(try trial.log("r-4") == ["edited by kim", "approved by kim"])
    #expect(try trial.heed("log", "r-2").output.contains("She was called."))
  }

  @Test func `No other key does anything, nor does what was typed before it was asked for`() throws
  {
    let trial = try ReviewTrial(3)
    // Enter, capitals, an arrow, a function key and a letter beyond ASCII.
    let others = ["\n", "A", "\u{1B}[A", "\u{1B}Oa", "ä"].map {
      [Step(prompt: "q quit: ", keys: $0)]
    }
    let outcome = try run(
      trial,
      others + [
        [Step(prompt: "q quit: ", keys: "saaaa")], at("2 of 3", "r"),
        [Step(prompt: "Why?", keys: "\n"), Step(prompt: "q quit: ", keys: "q")],
      ])
    #expect(outcome.status == 0)
    #expect(outcome.screen.contains("'A' means nothing here"))
    for id in ["r-1", "r-2", "r-3"] { #expect(try trial.state(id) == "waiting") }
  }

  @Test func `A question mark explains the keys, and the letter is shown again`() throws {
    let trial = try ReviewTrial()
    let outcome = try run(
      trial,
      [
        at("1 of 1", "?"), [Step(prompt: "Any key shows the letter again", keys: " ")],
        at("1 of 1", "q"),
      ])
    #expect(outcome.screen.contains("u  undo the last yes or no"))
    #expect(outcome.screen.contains("Nothing was decided in"))
  }

  @Test(
    "it ends with the terminal as it was, and what was decided stays",
    arguments: [
      (Step(prompt: "q quit: ", keys: "\u{3}"), 0),
      (Step(prompt: "q quit: ", signal: SIGTERM), 128 + SIGTERM),
      (Step(prompt: "q quit: ", signal: SIGHUP), 128 + SIGHUP),
    ] as [(PseudoTerminal.Step, Int32)])
  func ending(step: PseudoTerminal.Step, status: Int32) throws {
    let trial = try ReviewTrial(2)
    let outcome = try run(trial, [at("1 of 2", "a"), [step]])
    #expect(outcome.status == status)
    #expect(outcome.isRestored)
    #expect(try trial.state("r-1") == "approved" && trial.state("r-2") == "waiting")
  }

  @Test func `The last yes or no can be taken back, one after the other`() throws {
    let trial = try ReviewTrial(3)
    let outcome = try run(
      trial,
      [
        at("1 of 3", "u"), [Step(prompt: "nothing to take back")], at("", "a"),
        at("2 of 3", "r"), [Step(prompt: "Why?", keys: "No.\n")], at("3 of 3", "a"),
        [Step(prompt: "u takes back", keys: "u")], at("3 of 3", "u"), at("2 of 3", "s"),
        at("3 of 3", "s"), [Step(prompt: "u takes back", keys: "\n")],
      ])
    #expect(outcome.status == 0)
    #expect(outcome.screen.contains("1 approved, 2 skipped in"))
    #expect(!outcome.screen.contains("no longer is"), "who took it back knows")
    let warnings = try trial.waiting()["r-3"]
    #expect(warnings == ["it was approved, and no longer is: kim has taken it back"])
    for (id, state) in [("r-1", "approved"), ("r-2", "waiting"), ("r-3", "waiting")] {
      #expect(try trial.state(id) == state)
      #expect(try trial.folder(id) == (state == "approved" ? "approved" : "review"))
    }
    #expect(try trial.log("r-2") == ["rejected by kim", "letter_returned by kim"])
    #expect(try trial.log("r-3") == ["approved by kim", "approval_voided by kim"])
  }

  @Test func `A letter that was changed while it was read is shown again`() throws {
    let trial = try ReviewTrial()
    // The browser is a program that changes the letter.
    let path = trial.workspace["outbox/" + (try #require(try trial.path()))].path
    let bin = try browser(
      "sed -i.bak 's/^Subject: /Subject: Re: /' '\(path)'", in: trial.workspace)
    let outcome = try run(
      trial, [at("1 of 1", "o"), [Step(prompt: "q quit: ", keys: "a")], at("1 of 1", "q")],
      path: bin)
    #expect(outcome.screen.contains("The page lies in"))
    #expect(outcome.screen.contains("was changed while you looked at it"))
    #expect(try trial.state() == "waiting")
  }

  @Test func `A browser that can't show the page is told, with where it lies`() throws {
    let trial = try ReviewTrial()
    let bin = try browser("exit 3", in: trial.workspace)
    let outcome = try run(trial, [at("1 of 1", "o"), at("", "q")], path: bin)
    #expect(outcome.screen.contains("open the file in your browser yourself"))
    let page = outcome.screen.firstMatch(of: #/opens\s+(\S+\.html)/#).map { String($0.1) }
    #expect(page.map { FileManager.default.fileExists(atPath: $0) } == true)
    let folder = trial.workspace[".heed/shown"].resolvingSymlinksInPath()
    let file = page.map { URL(filePath: $0).resolvingSymlinksInPath() }
    #expect(file?.path.hasPrefix(folder.path + "/") == true)
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o700)
  }

  @Test func `Pages that were looked at go after a day, and when somebody is forgotten`() throws {
    let trial = try ReviewTrial(2)
    let bin = try browser("exit 0", in: trial.workspace)
    func pages() throws -> [URL] {
      try FileManager.default.contentsOfDirectory(
        at: trial.workspace[".heed/shown"], includingPropertiesForKeys: nil)
    }
    func look() throws {
      _ = try run(
        trial, [at("1 of 2", "o"), [Step(prompt: "q quit: ", keys: "e")], at("", "q")], path: bin)
    }
    try look()
    let first = try pages()
    #expect(first.count == 2, "the page, and the text of the editor that failed")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -25 * 3600)], ofItemAtPath: first[0].path)
    try look()
    let second = try pages()
    #expect(second.count == 3 && !second.map(\.path).contains(first[0].path))
    try trial.heed("forget", "p1@example.com", "--yes")
    #expect(!FileManager.default.fileExists(atPath: trial.workspace[".heed/shown"].path))
  }

  private func browser(_ script: String, in workspace: Workspace) throws -> String {
    for name in ["xdg-open", "open"] {
      try workspace.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: workspace["bin/\(name)"].path)
    }
    return workspace["bin"].path
  }

  @Test func `Without a terminal, lines are read; empty ones and words mean nothing`() throws {
    let trial = try ReviewTrial(3)
    let outcome = try trial.heed("review", "next", input: "\nall\na\nr\nShe was called.\n")
    #expect(outcome.output.contains("1 approved, 1 rejected in "))
    #expect(outcome.output.contains("; 1 still waits."))
    let states = try ["r-1", "r-2", "r-3"].map { try trial.state($0) }
    #expect(states == ["approved", "rejected", "waiting"])
  }

  @Test func `A key shows what else is known, and the letter again`() throws {
    let trial = try ReviewTrial()
    let outcome = try run(
      trial,
      [
        at("1 of 1", "w"), [Step(prompt: "Any key shows the letter again", keys: " ")],
        at("1 of 1", "q"),
      ])
    #expect(outcome.screen.contains("Why: the rule \""))
    #expect(outcome.screen.contains("Ana Novak answered nps 2 (detractor) on 2026-11-20 10:50."))
  }
}
