import Foundation
import TestSupport
import Testing

/// Letters don't depend on how the input comes in.
struct ChunkingTests {
  private static let batch = Batch(count: 5, rows: 30)
  private static let together =
    PlainExport.header + "\n"
    + batch.files.map { $0.text.drop { !$0.isNewline }.dropFirst() }.joined()

  private func letters(_ workspace: Workspace) throws -> [String: Data] {
    try Listing(workspace["outbox/review"]).files.merging(
      Listing(workspace["outbox/held"]).files.map { ("held/" + $0, $1) }
    ) { $1 }
  }

  /// What comes of all rows in one file.
  private func expected() throws -> [String: Data] {
    let workspace = try Workspace()
    try workspace.write(Self.together, to: "all.csv")
    let summary = try workspace.run("all.csv")
    #expect(summary.drafted > 30 && summary.held > 0 && summary.rejected > 0)
    return try letters(workspace)
  }

  @Test func `Split into several files it is the same`() throws {
    let workspace = try Workspace()
    try Self.batch.write(to: workspace)
    let outcome = try workspace.heed(["run"] + Self.batch.names)
    #expect(outcome.status == 0)
    #expect(try letters(workspace) == expected())
  }

  @Test("in pieces on standard input it is the same", arguments: [7, 61, 4096])
  func pieces(size: Int) throws {
    let workspace = try Workspace()
    try workspace.write(Self.together, to: "all.csv")
    let shell = Program(executable: URL(filePath: "/bin/sh"), folder: workspace.url)
    let outcome = try shell.run([
      "-c", "dd if=all.csv bs=\(size) 2>/dev/null | \"$0\" run - --now \"$1\"",
      HeedProgram.url.path, HeedProgram.now,
    ])
    #expect(outcome.status == 0)
    #expect(try letters(workspace) == expected())
  }

  @Test func `With a byte order mark it is the same`() throws {
    let workspace = try Workspace()
    try workspace.write("\u{FEFF}" + Self.together, to: "all.csv")
    #expect(try workspace.heed("run", "all.csv").status == 0)
    #expect(try letters(workspace) == expected())
  }
}
