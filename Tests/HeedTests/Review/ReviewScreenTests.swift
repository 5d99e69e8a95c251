import Foundation
import TestSupport
import Testing

/// What a letter looks like on a small terminal, measured by Python's tables of widths.
@Suite(.enabled(if: Python.isPresent, "terminals are opened with Python, which is missing"))
struct ReviewScreenTests {
  private typealias Step = PseudoTerminal.Step

  private static let long = (1...25).map {
    "The export is broken again in week \($0), which is long. "
  }.joined()

  private func terminal(_ workspace: Workspace) -> PseudoTerminal {
    PseudoTerminal(workspace: workspace, rows: 24, columns: 80, isCapable: true)
  }

  private func walk(
    _ workspace: Workspace, _ options: String..., keys: [String], at now: String
  ) throws -> [PseudoTerminal.Page] {
    let steps = keys.map { Step(prompt: "q quit: ", keys: $0) }
    let outcome = try terminal(workspace).run(["review", "next", "--now", now] + options, steps)
    #expect(outcome.status == 0 && outcome.isRestored)
    return outcome.pages
  }

  @Test(
    "letters in English and Chinese fit a terminal of 80 columns and 24 rows, most on one page",
    .enabled(if: !Checkout.samples.isEmpty, "no samples in this checkout"))
  func samples() throws {
    let workspace = try Workspace(samples: true)
    _ = try workspace.run("samples/nps-plain.csv")
    var pages = try walk(
      workspace, "--priority", "P1", keys: Array(repeating: "s", count: 8) + ["q"],
      at: HeedProgram.now)
    pages += try walk(
      workspace, "--priority", "P4", keys: Array(repeating: "s", count: 20) + ["q"],
      at: HeedProgram.now)
    #expect(pages.count == 30)
    for page in pages {
      let keys = page.lines.firstIndex { $0.contains("q quit: ") }
      #expect(try #require(keys) < 24, "\(page.lines)")
      #expect(page.columns <= 80, "\(page.lines)")
      #expect(!page.lines.contains { $0.contains("most customers see the page") })
    }
    #expect(pages.count { $0.lines.contains { $0.hasPrefix("a approve") } } > 25)
    #expect(pages.contains { $0.lines.contains { $0.contains("您好") } })
  }

  @Test func `A long letter is shown a page at a time, and approved on its last one only`() throws {
    let trial = try ReviewTrial(comment: Self.long)
    let outcome = try terminal(trial.workspace).run(
      ["review", "next", "--now", ReviewTrial.now],
      [
        Step(prompt: "space: page 2 of", keys: "a"),
        Step(prompt: "-- there is more of this letter"),
        Step(prompt: "q quit: ", keys: " "), Step(prompt: "b back", keys: "b"),
        Step(prompt: "space: page 2 of", keys: " "), Step(prompt: "b back", keys: "a"),
        Step(prompt: "u takes back", keys: "\n"),
      ])
    #expect(outcome.status == 0)
    #expect(try trial.state() == "approved")
    for page in outcome.pages.dropFirst() {
      #expect(try #require(page.lines.firstIndex { $0.contains("q quit: ") }) < 24)
      #expect(page.columns <= 80)
    }
    let text = outcome.pages.flatMap(\.lines).joined(separator: " ")
    for week in 1...25 { #expect(text.contains("\(week), which")) }
  }

  @Test func `It ends on any page`() throws {
    let trial = try ReviewTrial(comment: String(repeating: "Broken again. ", count: 200))
    let pages = try walk(trial.workspace, keys: ["q"], at: ReviewTrial.now)
    #expect(pages.count == 1 && pages[0].lines.contains { $0.hasPrefix("space: page 2") })
    #expect(try trial.state() == "waiting")
  }

  @Test func `A letter edited by hand is told, one edited in heed's own way is not`() throws {
    let trial = try ReviewTrial()
    func isTold() throws -> Bool {
      try walk(trial.workspace, keys: ["q"], at: ReviewTrial.now)[0].lines.contains {
        $0.hasPrefix("Look:     it was edited by hand; o shows the page")
      }
    }
    try trial.heed("review", "edit", "r-1", editor: "sed -i.bak s/^Dear/Hello/")
    #expect(try !isTold())
    try trial.change { $0.replacing("\r\nSubject: ", with: "\r\nSubject: Re: ") }
    #expect(try isTold())
    try trial.heed("review", "edit", "r-1", editor: "sed -i.bak s/^Hello/Dear/")
    #expect(try isTold())
    #expect(try trial.heed("review", "show", "r-1").output.contains("- it was edited by hand\n"))
  }

  @Test func `What somebody else decided meanwhile is told on the next screen`() throws {
    let trial = try ReviewTrial(3)
    let program = HeedProgram.url.path
    let editor = "'\(program)' review approve r-2 --by lee --now \(ReviewTrial.now) >&2; true"
    let outcome = try PseudoTerminal(
      workspace: trial.workspace, editor: editor, rows: 24, columns: 80, isCapable: true
    ).run(
      ["review", "next", "--now", ReviewTrial.now],
      [
        Step(prompt: "q quit: ", keys: "e"), Step(prompt: "q quit: ", keys: "a"),
        Step(prompt: " 3 of 3"), Step(prompt: "q quit: ", keys: "q"),
      ])
    let last = try #require(outcome.pages.last).lines
    #expect(last.contains { $0.hasPrefix("-- the letter to r-2 is approved by now") }, "\(last)")
  }

  @Test func `Between the first and the last page it turns both ways`() throws {
    let trial = try ReviewTrial(comment: Self.long + Self.long)
    let pages = try walk(trial.workspace, keys: [" ", "b", "q"], at: ReviewTrial.now)
    #expect(pages[1].lines.contains { $0.hasPrefix("space: page 3 of") && $0.contains("b back") })
    #expect(pages[2].lines.contains { $0.hasPrefix("space: page 2 of") })
  }

  @Test func `The customer's words stand there once, and again where the letter has others`() throws
  {
    let trial = try ReviewTrial(comment: "The export is broken.")
    func count() throws -> Int {
      try walk(trial.workspace, keys: ["q"], at: ReviewTrial.now)[0].lines
        .count { $0.contains("The export is broken.") }
    }
    #expect(try count() == 1)
    try trial.change { $0.replacing("> The export is broken.", with: "> It is broken.") }
    let lines = try walk(trial.workspace, keys: ["q"], at: ReviewTrial.now)[0].lines
    #expect(lines.contains { $0.hasPrefix("Words     The export is broken.") })
    #expect(lines.contains { $0.contains("most customers see the page") })
  }

  @Test func `What was read before is grey in the next letter; its own words are not`() throws {
    let trial = try ReviewTrial(2)
    let outcome = try terminal(trial.workspace).run(
      ["review", "next", "--now", ReviewTrial.now],
      [Step(prompt: "q quit: ", keys: "a"), Step(prompt: "q quit: ", keys: "q")])
    let screens = outcome.screen.components(separatedBy: "\u{1B}[H\u{1B}[2J")
    let greeting = "\u{1B}[2mDear Ana,"
    #expect(screens.count == 3 && !screens[1].contains(greeting) && screens[2].contains(greeting))
    #expect(!screens[1].contains("grey: read before") && screens[2].contains("grey: read before"))
    #expect(screens[2].contains("> Broken again."))
    #expect(screens[2].contains("\u{1B}[1mAna Novak <p2@example.com>"))
    #expect(
      screens[1].contains("\u{1B}[1mdetractor-recovery: "), "a letter of another kind stands out")
    #expect(screens[2].contains("\u{1B}[2mdetractor-recovery: "))
  }

  @Test func `Letters of one language follow each other within a priority`() throws {
    let workspace = try ReviewTrial(languages: ["en", "zh-Hans", "en"]).workspace
    let pages = try walk(workspace, keys: ["s", "s", "s"], at: ReviewTrial.now)
    let order = pages.map { page in
      ["p1@", "p2@", "p3@"].first { address in page.lines.contains { $0.contains(address) } }
    }
    #expect(order == ["p1@", "p3@", "p2@"])
  }

  @Test func `The words that a rule went by are marked where the customer wrote them`() throws {
    let trial = try ReviewTrial(comment: "We are switching to another supplier in January.")
    let options = ["review", "next", "--now", ReviewTrial.now]
    let marked = try terminal(trial.workspace).run(options, [Step(prompt: "q quit: ", keys: "q")])
    #expect(marked.screen.contains("> \u{1B}[1;4mWe are switching to another\u{1B}[0m supplier"))
    #expect(marked.pages[0].lines.contains("Rule      Customer who is leaving"))
    let plain = PseudoTerminal(workspace: trial.workspace, rows: 24, columns: 80)
    let told = try plain.run(options, [Step(prompt: "q quit: ", keys: "q")])
    #expect(told.screen.contains("Rule      Customer who is leaving: leaving\n"))
  }

  @Test func `Who a letter comes from is told where its end does not say so`() throws {
    let trial = try ReviewTrial()
    func row() throws -> String? {
      try walk(trial.workspace, keys: ["q"], at: ReviewTrial.now)[0].lines
        .first { $0.hasPrefix("From ") }
    }
    #expect(try row() == nil)
    try trial.change { $0.replacing("From: Kim Park <", with: "From: The Boss <") }
    #expect(
      try row() == "From      The Boss <care@acme.example>, replies: kim.park@acme.example")
  }

  @Test func `What is below every letter is not shown, anything else is`() throws {
    let trial = try ReviewTrial()
    func below() throws -> String? {
      try walk(trial.workspace, keys: ["q"], at: ReviewTrial.now)[0].lines
        .first { $0.contains("Below the letter: ") }
    }
    #expect(try below() == nil)
    try trial.change { $0.replacing("Acme \u{B7} <a", with: "Acme, closed \u{B7} <a") }
    try trial.change { $0.replacing("Acme =C2=B7 <a", with: "Acme, closed =C2=B7 <a") }
    #expect(try below()?.contains("closed") == true)
  }

  @Test func `The list is cut to the terminal, ids are not`() throws {
    let trial = try ReviewTrial()
    var row = ReviewTrial.row(2, comment: "Slow.")
    row.id = "a-response-whose-id-is-as-long-as-a-token"
    row.firstName = "Maximiliane-Charlotte"
    try trial.workspace.write(PlainExport(row).text, to: "more.csv")
    try trial.heed("run", "more.csv")
    let whole = try trial.heed("review").output
    #expect(whole.contains("Maximiliane-Charlotte") && whole.contains("Europe/Berlin"))
    let screen = try terminal(trial.workspace).run(["review", "--now", ReviewTrial.now], []).screen
    #expect(screen.contains(row.id))
    #expect(screen.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(screen)")
  }

  @Test func `A yes to a letter that was changed between its two pages is none`() throws {
    let trial = try ReviewTrial(comment: Self.long)
    // The browser is a program that changes the letter.
    let path = trial.workspace["outbox/" + (try #require(try trial.path()))].path
    let script = "#!/bin/sh\nsed -i.bak 's/^Subject: /Subject: Re: /' '\(path)'\n"
    for name in ["xdg-open", "open"] {
      try trial.workspace.write(script, to: "bin/\(name)")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: trial.workspace["bin/\(name)"].path)
    }
    let outcome = try terminal(trial.workspace).run(
      ["review", "next", "--now", ReviewTrial.now],
      [
        Step(prompt: "space: page 2 of 2", keys: "o"), Step(prompt: "The page lies in"),
        Step(prompt: "q quit: ", keys: " "), Step(prompt: "b back", keys: "a"),
        Step(prompt: "was changed while you looked at it"),
        Step(prompt: "space: page 2 of 2", keys: "q"),
      ], path: trial.workspace["bin"].path)
    #expect(outcome.status == 0)
    let last = try #require(outcome.pages.last).lines
    #expect(last.contains { $0.hasPrefix("-- the letter to r-1 was changed while you looked") })
    #expect(try trial.state() == "waiting")
  }
}
