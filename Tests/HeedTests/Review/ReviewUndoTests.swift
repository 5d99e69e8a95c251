import TestSupport
import Testing

/// A yes or a no that is taken back.
struct ReviewUndoTests {
  @Test func `A letter waits again after a yes and after a no, and can be decided about anew`()
    throws
  {
    let trial = try ReviewTrial(2)
    try trial.heed("review", "approve", "r-1")
    try trial.heed("review", "reject", "r-2", "--because", "I call her.")
    let refusal = try trial.heed("review", "approve", "r-2", status: 2)
    #expect(refusal.errors.contains("'heed review undo ID' takes the no back"))
    let undone = try trial.heed("review", "undo", "r-1", "r-2")
    #expect(undone.output == "2 letters wait for review again.\n")
    #expect(try trial.state("r-1") == "waiting")
    #expect(try trial.state("r-2") == "waiting")
    #expect(try trial.path("r-2")?.hasPrefix("review/") == true)
    try trial.heed("review", "approve", "r-2")
    #expect(try trial.state("r-2") == "approved")
  }

  @Test func `Where one of them can't be taken back, none is`() throws {
    let trial = try ReviewTrial(2)
    try trial.heed("review", "approve", "r-1")
    let refusal = try trial.heed("review", "undo", "r-1", "r-2", status: 2)
    #expect(refusal.errors.contains("waits for review and can't be taken back"))
    #expect(try trial.state("r-1") == "approved")
  }
}
