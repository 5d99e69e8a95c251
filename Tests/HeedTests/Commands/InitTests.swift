import Foundation
import Testing

/// `heed init` makes a workspace that works at once.
struct InitTests {
  @Test func `A new workspace has no mistakes and writes letters`() throws {
    let workspace = try Workspace(empty: ())
    let made = try workspace.heed("init")
    #expect(made.status == 0)
    #expect(made.errors == "")
    for path in ["rules/heed.yml", "rules/triage.yml"] {
      #expect(made.output.contains(path))
      #expect(FileManager.default.fileExists(atPath: workspace[path].path), "\(path)")
    }
    let check = try workspace.heed("check")
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.output == "No mistakes found.\n")
    let rows = [0, 6, 7, 8, 9, 10].map {
      PlainExport.Row(id: "r-\($0)", score: "\($0)", email: "p\($0)@customer.example")
    }
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect(summary.addsUp)
    #expect((summary.read, summary.drafted) == (6, 6))
  }

  @Test func `It can be made in a folder that is not there yet`() throws {
    let workspace = try Workspace(empty: ())
    #expect(try workspace.heed("init", "new/one").status == 0)
    #expect(try workspace.heed("check", "--workspace", "new/one").status == 0)
  }

  @Test func `A workspace that is there already is left as it is`() throws {
    let workspace = try Workspace()
    let before = try Listing(workspace.url)
    let outcome = try workspace.heed("init")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("workspace already"))
    #expect(try Listing(workspace.url) == before)
  }

  @Test func `The new workspace says in words what to edit`() throws {
    let workspace = try Workspace(empty: ())
    #expect(try workspace.heed("init").status == 0)
    let rules = try workspace.names(in: "rules").filter { $0.hasSuffix(".yml") }
      .map { try workspace.text("rules/\($0)") }
    #expect(rules.count >= 3)
    for text in rules { #expect(text.contains("# ")) }
  }
}
