import Foundation
import TestSupport
import Testing

/// An outbox that nobody may write to.
@Suite(.enabled(if: SmallDisk.isPossible, "a small disk can only be mounted by root on Linux"))
struct ReadOnlyOutboxTests {
  private let disk: SmallDisk
  private let workspace: Workspace

  init() throws {
    disk = try SmallDisk(kilobytes: 4 * 1024)
    workspace = try Workspace()
    try FileManager.default.createSymbolicLink(at: workspace["small"], withDestinationURL: disk.url)
    try workspace.replace("outbox: outbox", with: "outbox: small/outbox", in: "rules/heed.yml")
    let rows = (1...2).map { number in
      PlainExport.Row(
        id: "r-\(number)", score: "3", comment: "The export is broken again.",
        submittedAt: "2026-11-22T09:50:00Z", email: "p\(number)@example.com")
    }
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    #expect(try workspace.heed("run", "new.csv").status == 0)
    try disk.setReadOnly(true)
  }

  private func states() throws -> [String] {
    try LedgerContents(workspace: workspace).rows("SELECT state FROM letters ORDER BY response")
  }

  @Test(arguments: [["approve", "r-1"], ["reject", "r-1", "--because", "Called."]])
  func `Neither a yes nor a no is entered, and it is said why`(words: [String]) throws {
    let command = ["review"] + words + ["--by", "Kim"]
    let outcome = try workspace.heed(command)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("letters can't be moved"), "\(outcome.errors)")
    #expect(outcome.errors.contains("nothing was entered"))
    #expect(try states() == ["waiting", "waiting"])
    try disk.setReadOnly(false)
    #expect(try workspace.heed(command).status == 0)
  }

  @Test func `Who opts out is entered, and the letters are moved later`() throws {
    for number in 1...2 {
      let outcome = try workspace.heed(
        "opt-out", "p\(number)@example.com", "--by", "Kim", "--now", HeedProgram.now)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains("letters were not moved"), "\(outcome.errors)")
    }
    #expect(try states() == ["cancelled", "cancelled"])
    try disk.setReadOnly(false)
    #expect(try workspace.heed("review").status == 0)
    let run = try #require(workspace.names(in: "small/outbox/withdrawn").first)
    #expect(workspace.names(in: "small/outbox/withdrawn/\(run)").count == 2)
  }
}
