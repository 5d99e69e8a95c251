import Foundation
import TestSupport
import Testing

/// Two runs in one workspace at the same time.
struct TwoRunsTests {
  @Test func `While one works, another says so and does nothing`() throws {
    let workspace = try Workspace()
    try workspace.write(PlainExport(.init(id: "r-0")).text, to: "other.csv")
    // A named pipe holds the first run up until its last row is written.
    try #require(mkfifo(workspace["slow.csv"].path, 0o600) == 0)
    let pipe = try FileHandle(forUpdating: workspace["slow.csv"])
    let shell = Program(executable: URL(filePath: "/bin/sh"), folder: workspace.url)
    let first = try shell.start([
      "-c", "exec \"$0\" \"$@\" < slow.csv", HeedProgram.url.path, "run", "--format", "json",
      "--now", HeedProgram.now, "-",
    ])
    let long = String(repeating: "Too slow. ", count: 800)
    let rows = (1...48).map {
      PlainExport.Row(id: "r-\($0)", score: "3", comment: long, email: "p\($0)@example.com")
    }
    try pipe.write(contentsOf: Data(PlainExport(rows: rows).text.utf8))
    try #require(waitUntil { workspace.names(in: ".heed").contains("ledger.sqlite") })

    let second = try workspace.heed("run", "other.csv")
    #expect(second.status == 2)
    #expect(second.output == "")
    #expect(second.errors.contains("another heed (process "))
    #expect(second.errors.contains("help: "))
    #expect(try workspace.heed("deadlines").status == 0)

    try pipe.close()
    let done = try first.outcome(within: .seconds(60))
    #expect(done.status == 0)
    #expect(try RunSummary(done).drafted == 48)
    #expect(try workspace.run("other.csv").drafted == 1)
  }

  @Test func `Of several that start at once none doubles what another does`() throws {
    let workspace = try Workspace()
    let batch = Batch(count: 1, rows: 60)
    try batch.write(to: workspace)
    let programs = try (1...6).map { _ in
      try workspace.start(["run", "--format", "json"] + batch.names)
    }
    let outcomes = try programs.map { try $0.outcome(within: .seconds(60)) }
    #expect(outcomes.allSatisfy { $0.status == 0 || $0.status == 2 })
    let done = try outcomes.filter { $0.status == 0 }.map { try RunSummary($0) }
    #expect(!done.isEmpty)
    #expect(done.filter { $0.new > 0 }.count == 1)
    #expect(try workspace.run(batch.names[0]).new == 0)
    let letters = try Listing(workspace["outbox"]).files.keys.filter { $0.hasSuffix(".eml") }
    #expect(letters.count == done.map(\.drafted).reduce(0, +))
  }

  private func waitUntil(_ condition: () -> Bool) -> Bool {
    for _ in 0..<600 where !condition() { Thread.sleep(forTimeInterval: 0.05) }
    return condition()
  }
}
