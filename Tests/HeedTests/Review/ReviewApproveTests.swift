import TestSupport
import Testing

/// A yes to one letter, and to many at once.
struct ReviewApproveTests {
  @Test func `A letter that is approved already stays so, and it is told by whom and when`() throws
  {
    let trial = try ReviewTrial(2)
    try trial.heed("review", "approve", "r-1")
    let again = try trial.heed("review", "approve", "r-1", "--by", "lee")
    #expect(again.output == "The letter to r-1 is approved already, by kim on 2026-11-20 11:30.\n")
    let both = try trial.heed("review", "approve", "r-1", "r-2", "--by", "lee")
    #expect(both.output.contains("r-1 is approved already"))
    #expect(both.output.contains("Approved 1 letter."))
    #expect(try trial.log("r-1") == ["approved by kim"])
    #expect(try trial.log("r-2") == ["approved by lee"])
  }

  @Test func `What the page says otherwise is to be looked at, and can be approved`() throws {
    let trial = try ReviewTrial()
    try trial.change { $0.replacing("<p>Dear Ana,</p>", with: "<p>Dear Anna,</p>") }
    let difference = "the page says \"Anna\" in place of \"Ana\""
    #expect(try trial.waiting()["r-1"]?.first?.contains(difference) == true)
    let shown = try trial.heed("review", "show", "r-1").output
    #expect(shown.contains("Look twice:") && shown.contains("\"Anna\""))
    try trial.heed("review", "approve", "r-1")
    #expect(try trial.state() == "approved")
  }

  @Test func `A letter's owner and who answers go to are shown by name`() throws {
    let trial = try ReviewTrial()
    try trial.workspace.write(
      try trial.workspace.text("rules/people.yml").replacing(
        "name: Tom Brennan", with: "name: Zoë"),
      to: "rules/people.yml")
    try trial.heed("assign", "r-1", "--to", "support")
    let shown = try trial.heed("review", "show", "r-1").output
    #expect(shown.contains("owner Zoë"))
    #expect(shown.contains("\nReplies  "))
  }

  @Test func `What is odd about a letter's file is told in the list too`() throws {
    let trial = try ReviewTrial(2)
    try trial.change {
      $0.replacing(
        "Content-Type: text/html",
        with: "X-Odd: 1\r\nContent-Type: text/html\r\nContent-Type: text/html")
    }
    let warnings = try trial.waiting()["r-1"] ?? []
    #expect(warnings.contains("it was edited by hand"))
    #expect(warnings.contains { $0.contains("says twice what it is") })
    let list = try trial.heed("review").output
    #expect(list.hasSuffix("2 letters wait. Look at 1 of them twice, for more than being late.\n"))
  }

  @Test func `A yes to all leaves out what should be looked at, unless that is meant`() throws {
    let trial = try ReviewTrial(3)
    try trial.change("r-2") { $0.replacing("\r\nSubject: ", with: "\r\nSubject: Re: ") }
    let most = try trial.heed("review", "approve", "--all", "--yes")
    #expect(most.output == "Approved 2 letters. 'heed send' sends them.\n")
    #expect(most.errors.contains("the letter to r-2: it was edited by hand"))
    #expect(most.errors.contains("--even-with-warnings"))
    #expect(try trial.state("r-2") == "waiting")
    let none = try trial.heed("review", "approve", "--all", "--yes")
    #expect(none.output == "Nothing was approved.\n")
    try trial.heed("review", "approve", "--all", "--even-with-warnings", "--yes")
    #expect(try trial.state("r-2") == "approved")
    try trial.heed("review", "approve", "r-1", "--even-with-warnings", status: 64)
  }

  @Test func `That a letter says that it is late is nothing to look at`() throws {
    let trial = try ReviewTrial()
    try trial.workspace.write(
      PlainExport(ReviewTrial.row(2, comment: "Slow.")).text, to: "more.csv")
    try trial.heed("run", "more.csv", at: "2026-11-23T10:00:00Z")
    let warnings = try trial.waiting(at: "2026-11-23T10:30:00Z")
    #expect(warnings["r-1"] == ["it has become late since it was written"])
    #expect(warnings["r-2"] == ["late"])
    try trial.heed("review", "approve", "--all", "--yes", at: "2026-11-23T10:30:00Z")
    #expect(try trial.state("r-1") == "waiting" && trial.state("r-2") == "approved")
  }

  @Test(.enabled(if: Python.isPresent, "terminals are opened with Python, which is missing"))
  func `A yes to all asks for the number`() throws {
    let trial = try ReviewTrial(3)
    let terminal = PseudoTerminal(workspace: trial.workspace)
    let arguments = ["review", "approve", "--all", "--priority", "P2", "--now", ReviewTrial.now]
    typealias Step = PseudoTerminal.Step
    let refused = try terminal.run(arguments, [Step(prompt: "Type the number", keys: "yes\n")])
    #expect(refused.screen.contains("Approve 3 letters unread?"))
    #expect(try trial.state() == "waiting")
    _ = try terminal.run(arguments, [Step(prompt: "Type the number", keys: "3\n")])
    #expect(try trial.state("r-3") == "approved")
  }
}
