import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

/// What is left of an interrupted run comes out as if it had stopped after its last commit.
struct SievingTests {
  let folder: TemporaryFolder
  let outbox: Outbox

  init() throws {
    folder = try TemporaryFolder()
    outbox = Outbox(path: folder.path)
  }

  @Test func `Files the ledger does not know go, the others stay`() throws {
    try stage(["a.eml", "b.eml", "stray.eml"], notes: ["n.txt", "stray.txt"])
    #expect(try keep(["a.eml", "b.eml"], notes: ["n.txt"]).isEmpty)
    try outbox.publish(run: "run-1")
    #expect(
      try folder.files().keys.sorted() == [
        "held/run-1/n.txt", "review/run-1/a.eml", "review/run-1/b.eml",
      ])
  }

  @Test func `Files that are nowhere are named; published ones are where they should be`() throws {
    try stage(["a.eml"], notes: [])
    try outbox.publish(run: "run-1")
    try stage(["b.eml"], notes: [])
    #expect(try keep(["a.eml", "b.eml", "lost.eml"], notes: []) == ["review/run-1/lost.eml"])
    #expect(
      try folder.files().keys.sorted() == [".writing/run-1/review/b.eml", "review/run-1/a.eml"])
  }

  @Test func `A run with nothing hidden is left as it is`() throws {
    #expect(try keep(["a.eml"], notes: []).isEmpty)
    #expect(try folder.folders().isEmpty)
  }

  @Test func `Stopped at any file, it can be done again`() throws {
    struct Stopped: Error {}
    let letters = (0..<20).map { "\($0).eml" }
    for stop in 0...20 {
      try stage(letters + ["stray.eml"], notes: ["n.txt"])
      #expect(throws: Stopped.self) {
        try outbox.keepOnly(run: "run-1") { keep in
          for letter in letters.prefix(stop) { try keep(letter, .review) }
          throw Stopped()
        }
      }
      #expect(try outbox.unpublishedRuns() == ["run-1"])
      #expect(try keep(letters, notes: ["n.txt"]).isEmpty)
      try outbox.publish(run: "run-1")
      #expect(try folder.files().count == 21)
      for name in ["review", "held"] {
        try FileManager.default.removeItem(atPath: folder.path + "/" + name)
      }
    }
  }

  @Test func `Stopped between removing and renaming, it can be done again`() throws {
    try stage(["a.eml", "b.eml"], notes: ["n.txt"])
    try FileManager.default.moveItem(
      atPath: outbox.stagedPath("run-1"),
      toPath: outbox.stagedPath("run-1") + Outbox.sievedEnding)
    #expect(try outbox.unpublishedRuns() == ["run-1"])
    #expect(try keep(["a.eml", "b.eml"], notes: ["n.txt"]).isEmpty)
    #expect(try folder.files().count == 3)
    #expect(try folder.files()[".writing/run-1/review/a.eml"] == "a.eml")
  }

  private func stage(_ letters: [String], notes: [String]) throws {
    let staged = try outbox.stage(run: "run-1")
    for name in letters { try staged.write(Array(name.utf8), to: name, in: .review) }
    for name in notes { try staged.write(Array(name.utf8), to: name, in: .held) }
  }

  private func keep(_ letters: [String], notes: [String]) throws -> [String] {
    try outbox.keepOnly(run: "run-1") { keep in
      for name in letters { try keep(name, .review) }
      for name in notes { try keep(name, .held) }
    }
  }
}
