import Foundation
import TestSupport
import Testing

/// What customers wrote never moves the cursor, nor forges a line, of the terminal it is shown in.
struct TerminalTests {
  private static let escape = "\u{1B}[31m\u{1B}]0;x\u{7}"

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(
      PlainExport(
        .init(id: "r-1\(Self.escape)\r\nforged", score: "2", firstName: "Ana\(Self.escape)"),
        .init(id: "r-2", score: "11\(Self.escape)", email: "b@example.com"),
        .init(
          id: "r-3", comment: "Slow\(Self.escape)\rforged", email: "c\(Self.escape)@example.com")
      ).text, to: "new.csv")
    return workspace
  }

  @Test(
    "no control character is printed",
    arguments: [
      ["run", "new.csv"], ["deadlines"], ["explain", "new.csv:1"], ["explain", "new.csv:2"],
      ["explain", "new.csv:3"],
    ])
  func printed(arguments: [String]) throws {
    let workspace = try workspace()
    if arguments != ["run", "new.csv"] {
      #expect(try workspace.heed("run", "new.csv").status == 0)
    }
    let outcome = try workspace.heed(arguments)
    let controls = (outcome.output + outcome.errors).unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n"
    }
    #expect(Array(controls) == [])
    #expect(!outcome.output.split(separator: "\n").contains { $0.hasPrefix("forged") })
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no device that is full"))
  func `A result that nobody takes is said, not crashed on`() throws {
    let workspace = try workspace()
    let program = Program(executable: URL(fileURLWithPath: "/bin/sh"), folder: workspace.url)
    let heed = HeedProgram.url.path
    let outcome = try program.run(["-c", "'\(heed)' check > /dev/full"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("error: the result can't be printed"))
  }

  @Test func `Notes on held letters hold no control characters either`() throws {
    let workspace = try workspace()
    let summary = try workspace.run("new.csv")
    #expect(summary.addsUp)
    for (path, bytes) in try Listing(workspace["outbox"]).files where path.hasSuffix(".txt") {
      #expect(!bytes.contains(0x1B), "\(path)")
    }
  }
}
