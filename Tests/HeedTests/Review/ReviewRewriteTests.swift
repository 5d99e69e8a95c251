import Foundation
import TestSupport
import Testing

/// Letters that still wait follow what was changed since they were written, when somebody says so.
struct ReviewRewriteTests {
  private func replaceInTemplate(_ old: String, with new: String, _ trial: ReviewTrial) throws {
    try trial.workspace.replace(
      old, with: new, in: "templates/detractor-recovery/en.md")
  }

  private func text(_ id: String = "r-1", of trial: ReviewTrial) throws -> String {
    try trial.workspace.text("outbox/" + #require(try trial.path(id)))
  }

  @Test func `By a template that was changed, but for what a person has edited`() throws {
    let trial = try ReviewTrial(3)
    try trial.change("r-2") { $0.replacing("\r\nSubject: ", with: "\r\nSubject: Re: ") }
    try trial.heed("review", "approve", "r-3")
    try replaceInTemplate("Thank you for being frank", with: "Thanks for being frank", trial)
    let done = try trial.heed("review", "rewrite", "--all")
    #expect(done.output.hasPrefix("1 letter was written anew. It waits for review.\n"))
    #expect(done.output.contains("  r-2  it was edited"), "\(done.output)")
    #expect(try text("r-1", of: trial).contains("Thanks for being frank"))
    #expect(try text("r-2", of: trial).contains("Subject: Re: "))
    #expect(try text("r-3", of: trial).contains("Thank you for being frank"))
    let named = try trial.heed("review", "rewrite", "r-2", "r-3", "--even-edited")
    #expect(named.output == "2 letters were written anew. They wait for review.\n")
    #expect(try trial.waiting().keys.sorted() == ["r-1", "r-2", "r-3"])
    #expect(try trial.waiting()["r-2"] == [], "an edit that is gone is no warning")
    #expect(try text("r-2", of: trial).contains("Thanks for being frank"))
    #expect(!(try text("r-2", of: trial).contains("Subject: Re: ")))
  }

  @Test func `What would say the same stays approved`() throws {
    let trial = try ReviewTrial(2)
    try trial.heed("review", "approve", "r-1")
    let done = try trial.heed("review", "rewrite", "r-1", "r-2")
    #expect(
      done.output == "No letter was written anew.\n2 would say what they say now.\n")
    #expect(try trial.state("r-1") == "approved")
    #expect(try trial.state("r-2") == "waiting")
  }

  @Test func `For the owner that a case was given to, and the yes to the letter is void`() throws {
    let trial = try ReviewTrial()
    try trial.heed("review", "approve", "r-1")
    let before = try text(of: trial)
    try trial.heed("assign", "r-1", "--to", "support")
    let warnings = try trial.waiting()["r-1"] ?? []
    #expect(warnings.contains { $0.contains("given to another owner") }, "\(warnings)")
    #expect(try trial.heed("send").output.contains("No letter is to be sent"))
    try trial.heed("review", "rewrite", "r-1")
    let after = try text(of: trial)
    #expect(!before.contains("Tom Brennan") && after.contains("Tom Brennan"))
    #expect(try trial.waiting()["r-1"] == [])
    try trial.heed("review", "approve", "r-1")
    #expect(try trial.heed("send").output.contains("To be sent  1"))
    #expect(try trial.heed("log", "r-1").output.contains("had the letter written anew"))
  }

  /// P2 is to be resolved within five working days.
  @Test func `A letter that names a day that has passed can't be approved, and is written anew`()
    throws
  {
    let trial = try ReviewTrial(2)
    let later = "2026-12-01T10:00:00Z"
    let warnings = try trial.waiting(at: later)["r-1"] ?? []
    #expect(warnings.contains { $0.contains("a day that has passed: ") }, "\(warnings)")
    let refused = try trial.heed("review", "approve", "r-1", at: later, status: 2)
    #expect(refused.errors.contains("review rewrite r-1"), "\(refused.errors)")
    let all = try trial.heed(
      "review", "approve", "--all", "--even-with-warnings", "--yes", at: later)
    #expect(all.output == "Nothing was approved.\n")
    #expect(all.errors.contains("Left out: the letter to r-2"), "\(all.errors)")
    try trial.heed("review", "rewrite", "--all", at: later)
    try trial.heed("review", "approve", "r-1", at: later)
    #expect(try text(of: trial).contains("You should have heard from me sooner"))
  }

  @Test func `A letter that has left is not written anew, nor one that no rule wants`() throws {
    let trial = try ReviewTrial(2)
    try trial.heed("review", "approve", "r-1")
    try trial.heed("send", "--yes", "--smtp", "maildir:\(trial.workspace["mail"].path)")
    let sent = try trial.heed("review", "rewrite", "r-1", status: 2)
    #expect(sent.errors.contains("was sent and can't be written anew"), "\(sent.errors)")
    try trial.wantNoLetters()
    let unwanted = try trial.heed("review", "rewrite", "r-2")
    #expect(unwanted.output.contains("by today's rules it is not written"), "\(unwanted.output)")
    #expect(try trial.state("r-2") == "waiting")
  }
}
