import Foundation
import Testing

/// The note on a held letter lies where people look as long as somebody waits for the letter.
struct HeldNoteTests {
  private let workspace: Workspace
  private let note: String

  init() throws {
    workspace = try Workspace()
    try workspace.write(
      PlainExport(.init(id: "r-1", firstName: "https://win.example", lastName: "")).text,
      to: "new.csv")
    let summary = try workspace.run("new.csv")
    note = "\(summary.run)/\(try #require(workspace.names(in: "outbox/held/\(summary.run)").first))"
  }

  private func notes(_ folder: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: workspace["outbox/\(folder)"].path) else {
      return []
    }
    return try Listing(workspace["outbox/\(folder)"]).files.keys.sorted()
  }

  private func enter(_ arguments: String..., at time: String) throws {
    let outcome = try workspace.heed(arguments + ["--by", "Kim", "--now", time])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(
    "it goes when the customer needs no letter any more",
    arguments: [
      ["resolve", "r-1"], ["resolve", "r-1", "--only", "respond"], ["resolve", "r-1", "--cancel"],
    ])
  func goes(command: [String]) throws {
    #expect(try notes("held") == [note])
    let outcome = try workspace.heed(
      command + ["--by", "Kim", "--because", "rang", "--now", "2026-11-23T10:00:00Z"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try notes("held").isEmpty)
    #expect(try notes("withdrawn") == [note])
    #expect(try workspace.run("--held").json["letters"]?["still_held"]?.int == 0)
  }

  @Test func `It stays while the clock is paused, and comes back when the case is reopened`() throws
  {
    try enter("pause", "r-1", "--because", "on holiday", at: "2026-11-23T10:00:00Z")
    #expect(try notes("held") == [note])
    try enter("resolve", "r-1", at: "2026-11-23T11:00:00Z")
    #expect(try notes("held").isEmpty)
    try enter("reopen", "r-1", "--because", "rang again", at: "2026-11-23T12:00:00Z")
    #expect(try notes("held") == [note])
    #expect(try notes("withdrawn").isEmpty)
    let again = try workspace.run("--held", "--now", "2026-11-23T13:00:00Z")
    #expect(again.json["letters"]?["still_held"]?.int == 1)
  }

  @Test func `Of someone who is forgotten there is no note anywhere`() throws {
    try enter("resolve", "r-1", at: "2026-11-23T10:00:00Z")
    let outcome = try workspace.heed("forget", "ana.silva@padaria.example", "--yes", "--by", "Kim")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try notes("held").isEmpty && notes("withdrawn").isEmpty)
  }
}
