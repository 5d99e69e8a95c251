import Testing

/// A yes that was said before is no mistake.
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
}
