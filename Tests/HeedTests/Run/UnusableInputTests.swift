import Foundation
import Testing

/// Input or settings that can't be used: nothing is done, and exit code 2 says so.
struct UnusableInputTests {
  @Test(
    "an export that can't be used leaves everything as it was",
    arguments: [
      ("absent.csv", "there is no such file"), ("rules", "folder"), ("empty.csv", "empty"),
      ("blank.csv", "empty"), ("unknown.csv", "no source fits"), ("twice.csv", "score"),
      ("narrow.csv", "column"), ("picture.csv", "no source fits"),
      ("pipe.csv", "a pipe, not a file"), ("/dev/zero", "a device, not a file"),
    ])
  func export(file: String, words: String) throws {
    let workspace = try Workspace()
    try workspace.write("", to: "empty.csv")
    try workspace.write("\n \n\r\n", to: "blank.csv")
    try workspace.write("a,b\n1,2\n", to: "unknown.csv")
    try workspace.write("survey,score,score,comment\nnps,1,2,x\n", to: "twice.csv")
    try workspace.write("survey,id\nnps,1\n", to: "narrow.csv")
    try workspace.write(Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 0xFF, 0xD8]), to: "picture.csv")
    try #require(mkfifo(workspace["pipe.csv"].path, 0o600) == 0)
    let before = try Listing(workspace.url)
    let outcome = try workspace.heed("run", file)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("error: "))
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.errors.contains(file), "the message names the file: \(outcome.errors)")
    #expect(outcome.errors.contains("help: "))
    #expect(try Listing(workspace.url).differences(from: before) == [])
  }

  @Test func `One file that can't be used stops a run of several before it begins`() throws {
    let workspace = try Workspace()
    try workspace.write(PlainExport(.init(id: "r-1")).text, to: "good.csv")
    let before = try Listing(workspace.url)
    #expect(try workspace.heed("run", "good.csv", "absent.csv").status == 2)
    #expect(try Listing(workspace.url).differences(from: before) == [])
  }

  @Test func `After a refusal the ledger and the outbox of earlier runs are untouched`() throws {
    let workspace = try Workspace()
    try workspace.write(PlainExport(.init(id: "r-1")).text, to: "good.csv")
    try workspace.write("a,b\n1,2\n", to: "unknown.csv")
    #expect(try workspace.run("good.csv").drafted == 1)
    let before = try Listing(workspace.url)
    #expect(try workspace.heed("run", "unknown.csv").status == 2)
    #expect(try Listing(workspace.url).differences(from: before) == [])
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `A file that may not be read is refused`() throws {
    let workspace = try Workspace()
    try workspace.write(PlainExport(.init(id: "r-1")).text, to: "closed.csv")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: workspace["closed.csv"].path)
    let outcome = try workspace.heed("run", "closed.csv")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("closed.csv can't be read: you may not read it"))
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func `A workspace that may not be written to is refused`() throws {
    let workspace = try Workspace()
    try workspace.write(PlainExport(.init(id: "r-1")).text, to: "good.csv")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: workspace.url.path)
    let outcome = try workspace.heed("run", "good.csv")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("error: "))
  }
}
