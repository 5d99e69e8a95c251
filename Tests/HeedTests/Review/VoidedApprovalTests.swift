import Foundation
import Testing

/// A yes holds for the letter, the customer and the time it was given for, and for nothing else.
struct VoidedApprovalTests {
  private func trial() throws -> ReviewTrial {
    let trial = try ReviewTrial()
    try trial.heed("review", "approve", "r-1")
    #expect(try trial.heed("send").output.contains("To be sent  1"))
    return trial
  }

  /// The approval is void for `heed send`, which only looks, and then for `heed review`, which enters
  /// it and shows the letter as one that waits.
  private func expectVoid(
    _ trial: ReviewTrial, at now: String = ReviewTrial.now, because reason: String
  ) throws {
    let plan = try trial.heed("send", at: now, status: 1)
    #expect(plan.output.contains(reason), "\(plan.output)")
    #expect(plan.output.contains("No letter is to be sent"))
    #expect(try trial.folder() == "approved", "looking changes nothing")
    let review = try trial.heed("review", at: now)
    #expect(review.errors.contains("No longer approved: the letter to r-1, as "))
    #expect(review.errors.contains(reason))
    #expect(try trial.waiting(at: now)["r-1"]?.first?.contains(reason) == true)
    #expect(try trial.folder() == "review")
    #expect(try trial.log().contains("approval_voided"))
  }

  /// Time alone has ended the approval: whoever looks is told so and changes nothing, and whoever
  /// decides enters it.
  private func expectOutlived(
    _ trial: ReviewTrial, at now: String, because reason: String
  ) throws {
    try expectOutlivedWhenLooking(trial, at: now, because: reason)
    let decided = try trial.heed("review", "approve", "r-1", at: now)
    #expect(decided.errors.contains("No longer approved: the letter to r-1, as \(reason)"))
    #expect(decided.output.contains("Approved 1 letter."))
    #expect(try trial.log().contains("approval_voided"))
    #expect(try trial.heed("send", at: now).output.contains("To be sent  1"))
  }

  private func expectOutlivedWhenLooking(
    _ trial: ReviewTrial, at now: String, because reason: String
  ) throws {
    let plan = try trial.heed("send", at: now, status: 1)
    #expect(plan.output.contains(reason), "\(plan.output)")
    #expect(try trial.heed("review", "show", "r-1", at: now).output.contains("no longer is"))
    #expect(try trial.waiting(at: now)["r-1"]?.first?.contains(reason) == true)
    #expect(try trial.folder() == "approved", "looking changes nothing")
  }

  @Test func `Looking at another time changes nothing at this one`() throws {
    let trial = try trial()
    for arguments in [["list"], ["show", "r-1"]] {
      _ = try trial.workspace.heed(["review"] + arguments + ["--now", "2026-12-24T10:00:00Z"])
    }
    #expect(try trial.heed("send").output.contains("To be sent  1"))
    try trial.heed("review", "reject", "r-1", "--because", "I call her.")
  }

  @Test func `Other bytes`() throws {
    let trial = try trial()
    try trial.change { $0.replacing("\r\nSubject:", with: "\r\nSubject: Ana,") }
    try expectVoid(trial, because: "the letter was changed after it was approved")
    #expect(try trial.log().filter { $0.hasPrefix("edited") }.count == 1)
  }

  @Test func `Bytes that can't be sent`() throws {
    let trial = try trial()
    try trial.change { $0.replacing("\r\nTo:", with: "\r\nX-To:") }
    try expectVoid(trial, because: "it has no To")
  }

  @Test func `A newer response, whose letter takes its place`() throws {
    let trial = try trial()
    var row = ReviewTrial.row(1, comment: "Mended, thank you.")
    row.id = "r-9"
    row.submittedAt = "2026-11-20T10:31:00Z"
    row.score = "9"
    try trial.workspace.write(PlainExport(row).text, to: "newer.csv")
    try trial.heed("run", "newer.csv", at: "2026-11-20T10:35:00Z")
    let plan = try trial.heed("send", at: "2026-11-20T10:36:00Z")
    #expect(plan.output.contains("No letter is to be sent"), "\(plan.output)")
    #expect(try trial.waiting(at: "2026-11-20T10:36:00Z")["r-9"] != nil)
  }

  @Test func `An address that is not to be written to any more`() throws {
    let trial = try trial()
    try trial.workspace.write("p1@example.com\n", to: "rules/do-not-contact.txt")
    try expectVoid(trial, because: "do not contact")
  }

  @Test func `An answer given another way`() throws {
    let trial = try trial()
    try trial.heed("resolve", "r-1", "--only", "respond")
    try expectVoid(trial, because: "the customer has had an answer another way")
  }

  @Test func `A deadline that has passed since`() throws {
    try expectOutlived(
      try trial(), at: "2026-11-20T18:00:00Z",
      because: "the answer has become late since it was approved")
  }

  @Test func `A day that the letter names has passed, though it was late already`() throws {
    let trial = try ReviewTrial()
    try trial.workspace.replace(
      "limits:", with: "approval_holds_for: 20 days\nlimits:", in: "rules/heed.yml")
    try trial.heed("review", "approve", "r-1", at: "2026-11-23T18:00:00Z")
    let now = "2026-11-27T18:00:00Z"
    let warnings = try trial.waiting(at: now)["r-1"] ?? []
    #expect(warnings.contains("it names a day that has passed: Wednesday 25 November"))
    try expectOutlivedWhenLooking(
      trial, at: now, because: "the day has passed by which the customer was to hear more")
    try trial.heed("review", "approve", "r-1", at: now, status: 2)
    try trial.heed("review", "rewrite", "r-1", at: now)
    try trial.heed("review", "approve", "r-1", at: now)
    #expect(try trial.heed("send", at: now).output.contains("To be sent  1"))
  }

  @Test func `Time, as long as approval_holds_for says`() throws {
    let trial = try ReviewTrial()
    try trial.workspace.replace(
      "limits:", with: "approval_holds_for: 20 minutes\nlimits:", in: "rules/heed.yml")
    try trial.heed("review", "approve", "r-1")
    let shown = try trial.heed("review", "show", "r-1", at: "2026-11-20T10:49:00Z")
    #expect(shown.output.contains("approved by kim on"))
    try expectOutlived(trial, at: "2026-11-20T10:50:00Z", because: "the approval is too old")
  }

  @Test func `A yes given while the clock was far ahead`() throws {
    let trial = try ReviewTrial()
    try trial.heed("review", "approve", "r-1", at: "2026-11-24T10:00:00Z")
    let reason = "it was approved while the clock was far ahead"
    let now = "2026-11-20T11:00:00Z"
    #expect(try trial.heed("send", at: now, status: 1).output.contains(reason))
    #expect(try trial.waiting(at: now)["r-1"]?.first?.contains(reason) == true)
  }

  @Test func `A late letter that is approved late may leave late`() throws {
    let trial = try ReviewTrial()
    try trial.heed("review", "approve", "r-1", at: "2026-11-20T18:00:00Z")
    #expect(try trial.heed("send", at: "2026-11-20T18:10:00Z").output.contains("To be sent  1"))
  }

  @Test func `The date and the mark of a draft belong to no approval`() throws {
    let trial = try trial()
    try trial.change { text in
      let lines = text.components(separatedBy: "\r\n")
      return (["X-Unsent: 1", "Date: Mon, 01 Jan 2024 00:00:00 +0000"] + lines.dropFirst(2))
        .joined(separator: "\r\n")
    }
    #expect(try trial.heed("send").output.contains("To be sent  1"))
    #expect(try trial.heed("review").errors == "")
  }
}
