import Foundation
import Testing

/// Exports that would not fit into memory, or are broken on a large scale.
struct HugeInputTests {
  private static let line = PlainExport(
    .init(id: "r-1", comment: String(repeating: "slow ", count: 60), email: "")
  ).text.split(separator: "\n")[1]

  /// An export of many rows that were seen before, but for the first.
  private func repeated(_ bytes: Int, then end: String) -> Data {
    var data = Data((PlainExport.header + "\n").utf8)
    let block = Data(String(repeating: Self.line + "\n", count: 1000).utf8)
    while data.count < bytes { data += block }
    return data + Data(end.utf8)
  }

  @Test func `An unclosed quote at the end of a file of 100 MB costs one row`() throws {
    let workspace = try Workspace()
    try workspace.write(
      repeated(100 << 20, then: "r-2,nps,3,\"never closed,,en,b@example.com,Bo,Ek\n"), to: "new.csv"
    )
    let summary = try workspace.run("new.csv")
    #expect(summary.addsUp)
    #expect(summary.new == 1)
    #expect(summary.rejected == 1)
    let path = try #require(summary.json["rejected_rows"]?.text)
    let kept = try workspace.text(path)
    #expect(kept.contains("never closed"))
    #expect(kept.contains(/quote/))
  }

  @Test func `An unclosed quote at the beginning of a large file loses no row`() throws {
    let workspace = try Workspace()
    let rows = (1...2000).map { PlainExport.Row(id: "r-\($0)", email: "") }
    let lines = PlainExport(rows: rows).text.split(separator: "\n")
    let broken = "r-0,nps,3,\"never closed,,en,b@example.com,Bo,Ek"
    let text = ([String(lines[0]), broken] + lines.dropFirst().map(String.init))
      .joined(separator: "\n")
    try workspace.write(text, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect(summary.addsUp)
    let path = try #require(summary.json["rejected_rows"]?.text)
    let kept = try workspace.text(path)
    let ids = Set(kept.matches(of: /r-[0-9]+/).map { String($0.output) })
    #expect(ids.count + summary.new >= 2001, "rows that are neither read nor kept")
  }

  @Test func `A field of 50 MB is refused as one row, and the others are read`() throws {
    let workspace = try Workspace()
    var data = Data(PlainExport(.init(id: "r-1", email: "")).text.utf8)
    data += Data("r-2,nps,3,\"".utf8) + Data(repeating: UInt8(ascii: "x"), count: 50 << 20)
    data += Data("\",,en,,Bo,Ek\nr-3,nps,3,Slow.,,en,,Bo,Ek\n".utf8)
    try workspace.write(data, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect(summary.addsUp)
    #expect(summary.new == 2)
    #expect(summary.rejected >= 1)
  }

  @Test func `A long comment becomes a letter that mail servers take`() throws {
    let workspace = try Workspace()
    let comment = String(repeating: "Überall 太慢 😀 ", count: 20_000)
    try workspace.write(
      PlainExport(.init(id: "r-1", score: "3", comment: comment)).text, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect(summary.drafted + summary.held == 1)
    try LetterJudges.read(workspace, count: summary.drafted)
    for letter in try Listing(workspace["outbox"]).files.values { #expect(letter.count < 200_000) }
  }
}
