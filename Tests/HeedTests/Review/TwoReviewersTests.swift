import TestSupport
import Testing

/// Two people decide about the same letters at once, in two terminals.
struct TwoReviewersTests {
  /// The first decision about a letter holds or the second does, its file lies where that wants it, and
  /// nothing is put down to a person's hand.
  @Test func `Whatever is decided, files and ledger say the same`() throws {
    let trial = try ReviewTrial(60)
    let ids = (1...60).map { "r-\($0)" }
    for _ in 1...4 {
      let now = ["--now", ReviewTrial.now]
      let approving = try trial.workspace.start(
        ["review", "approve", "--all", "--yes", "--by", "Anna"] + now)
      let rejecting = try trial.workspace.start(
        ["review", "reject"] + ids.suffix(30) + ["--because", "no", "--by", "Ben"] + now)
      _ = try approving.outcome(within: .seconds(60))
      _ = try rejecting.outcome(within: .seconds(60))
      let review = try trial.heed("review")
      #expect(review.errors == "", "\(review.errors)")
      let decided = try LedgerContents(workspace: trial.workspace).rows(
        """
        SELECT letters.state, letters.file, responses.id
        FROM letters JOIN responses ON responses.key = response WHERE letters.state <> 'waiting'
        """
      ).map { $0.split(separator: "|").map(String.init) }
      let files = try Listing(trial.workspace["outbox"]).files.keys
      for letter in decided {
        #expect(files.contains { $0.hasPrefix("\(letter[0])/") && $0.hasSuffix("/\(letter[1])") })
      }
      let undone = try trial.workspace.heed(
        ["review", "undo"] + decided.map { $0[2] } + ["--by", "Kim"] + now)
      #expect(undone.status == 0, "\(undone.errors)")
    }
    let byHand = try LedgerContents(workspace: trial.workspace).rows(
      "SELECT what FROM events WHERE actor LIKE '%by hand%'")
    #expect(byHand == [])
  }
}
