import Foundation
import TestSupport
import Testing

/// The options of `heed run`, one by one.
struct RunOptionTests {
  private static let good = PlainExport(.init(id: "r-1")).text
  private static let bad = PlainExport(.init(id: "r-2", score: "11")).text

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(Self.good, to: "good.csv")
    try workspace.write(Self.bad, to: "bad.csv")
    return workspace
  }

  @Test func `A dry run counts and writes nothing`() throws {
    let workspace = try workspace()
    let before = try Listing(workspace.url)
    let dry = try workspace.run("--dry-run", "good.csv", "bad.csv")
    #expect((dry.read, dry.drafted, dry.rejected) == (2, 1, 1))
    #expect(try Listing(workspace.url) == before)
    let said = try workspace.heed("run", "--dry-run", "good.csv").output
    #expect(said.hasPrefix("Dry run: nothing was written."))
    #expect(try workspace.run("good.csv").drafted == 1)
    let written = try Listing(workspace.url)
    #expect(try workspace.run("--dry-run", "good.csv").alreadyKnown == 1)
    #expect(try Listing(workspace.url).differences(from: written) == [])
  }

  @Test func `A dry run counts what a run does, also across files and after runs`() throws {
    let workspace = try workspace()
    let first = PlainExport.Row(
      id: "r-5", score: "2", submittedAt: "2026-11-19T10:00:00Z", email: "bo@example.com")
    var newer = first
    (newer.id, newer.submittedAt) = ("r-6", "2026-11-20T10:00:00Z")
    var corrected = first
    corrected.comment = "And it is slow."
    try workspace.write(PlainExport(rows: [first, first]).text, to: "first.csv")
    try workspace.write(PlainExport(newer).text, to: "newer.csv")
    try workspace.write(PlainExport(corrected).text, to: "corrected.csv")
    for files in [["first.csv", "newer.csv", "first.csv"], ["corrected.csv", "good.csv"]] {
      let before = try Listing(workspace.url)
      let dry = try workspace.heed(["run", "--dry-run"] + files).output
      #expect(try Listing(workspace.url) == before)
      let run = try workspace.heed(["run"] + files).output
      let counts = { (text: String) in
        text.trimmingCharacters(in: .newlines).components(separatedBy: "\n\n").dropFirst()
          .prefix { !$0.hasPrefix("Read the") && !$0.hasPrefix("See why") }
      }
      #expect(counts(dry) == counts(run), "\(dry)")
    }
  }

  @Test func `Strict ends with 1 when rows were rejected, and only then`() throws {
    let workspace = try workspace()
    #expect(try workspace.heed("run", "--strict", "good.csv").status == 0)
    #expect(try workspace.heed("run", "--strict", "bad.csv").status == 1)
    #expect(try workspace.heed("run", "bad.csv").status == 0)
  }

  @Test func `Quiet leaves results and errors`() throws {
    let workspace = try workspace()
    let run = try workspace.heed("run", "--quiet", "--format", "json", "good.csv")
    #expect(run.errors == "")
    #expect(try RunSummary(run).drafted == 1)
    let missing = try workspace.heed("run", "--quiet", "absent.csv")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("absent.csv"))
  }

  @Test func `A dash reads standard input`() throws {
    let workspace = try workspace()
    let summary = try workspace.run("-", terms: .init(input: Data(Self.good.utf8)))
    #expect(summary.drafted == 1)
    #expect(try workspace.run("good.csv").alreadyKnown == 1)
  }

  @Test func `Several files are one run`() throws {
    let workspace = try workspace()
    let summary = try workspace.run("good.csv", "bad.csv", "good.csv")
    #expect(
      (summary.read, summary.new, summary.alreadyKnown, summary.rejected) == (3, 1, 1, 1))
    #expect(workspace.names(in: "outbox/review") == [summary.run])
  }

  @Test func `A source can be named, and an unknown one is refused`() throws {
    let workspace = try workspace()
    #expect(try workspace.run("--source", "plain", "good.csv").drafted == 1)
    let other = try workspace.heed("run", "--source", "plian", "good.csv")
    #expect(other.status == 2)
    #expect(other.errors.contains("plain"))
    let wrong = try workspace.heed("run", "--source", "Typeform", "good.csv")
    #expect(wrong.status == 2)
    #expect(wrong.errors != "")
  }

  @Test func `The workspace is found from a folder in it, or named`() throws {
    let workspace = try workspace()
    let inner = Program(executable: HeedProgram.url, folder: workspace["rules/sources"])
    let found = try inner.run(["run", "../../good.csv", "--now", HeedProgram.now])
    #expect(found.status == 0)
    #expect(workspace.names(in: "outbox/review").count == 1)
    let nowhere = Program(executable: HeedProgram.url, folder: URL(filePath: "/"))
    let file = workspace["good.csv"].path
    #expect(try nowhere.run(["run", file]).status == 2)
    let named = ["run", "--workspace", workspace.url.path, "--format", "json", file]
    #expect(try RunSummary(nowhere.run(named)).alreadyKnown == 1)
  }

  @Test(
    "the command line is wrong",
    arguments: [
      ["run"], ["run", "--nonsense", "good.csv"], ["run", "--format", "xml", "good.csv"],
      ["run", "--now", "yesterday", "good.csv"], ["rnu", "good.csv"],
    ])
  func usage(arguments: [String]) throws {
    let workspace = try workspace()
    let outcome = try workspace.heed(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Usage:"))
    #expect(workspace.names(in: "outbox") == [])
  }
}
