import Foundation
import Testing

/// Rows that can't be used are kept, and can be corrected and fed in again.
struct RejectedRowTests {
  @Test func `A rejected row is kept as it was, with its number and the reason`() throws {
    let workspace = try Workspace()
    let comment = "Two \"quoted\" words,\na comma, 满意"
    let export = PlainExport(
      .init(id: "r-1"), .init(id: "r-2", score: "11", comment: comment),
      .init(id: "r-3", score: "6.5", comment: ""))
    try workspace.write(export.text, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect((summary.drafted, summary.rejected) == (1, 2))
    let path = "outbox/rejected-rows/2026-11-22-001.csv"
    #expect(summary.json["rejected_rows"]?.text == path)
    #expect(
      try workspace.text(path).replacing("\r\n", with: "\n") == """
        \u{FEFF}\(PlainExport.header),heed: row,heed: reason
        r-2,nps,11,"Two ""quoted"" words,
        a comma, 满意",2026-11-20T10:00:00Z,en,ana.silva@padaria.example,Ana,Silva,2,\
        \"""11"" is not a score of nps: allowed are whole numbers from 0 to 10"
        r-3,nps,6.5,,2026-11-20T10:00:00Z,en,ana.silva@padaria.example,Ana,Silva,3,\
        \"""6.5"" is not a score of nps: allowed are whole numbers from 0 to 10"

        """)
  }

  @Test func `Corrected and read again, it gets its letter`() throws {
    let workspace = try Workspace()
    try workspace.write(PlainExport(.init(id: "r-2", score: "11")).text, to: "new.csv")
    #expect(try workspace.run("new.csv").rejected == 1)
    let path = "outbox/rejected-rows/2026-11-22-001.csv"
    try workspace.replace(",11,", with: ",10,", in: path)
    let again = try workspace.run(path)
    #expect((again.read, again.drafted, again.rejected) == (1, 1, 0))
    #expect(try workspace.run(path).alreadyKnown == 1)
  }

  @Test func `Read again uncorrected, it is rejected again with one reason only`() throws {
    let workspace = try Workspace()
    try workspace.write(PlainExport(.init(id: "r-2", score: "11")).text, to: "new.csv")
    #expect(try workspace.run("new.csv").rejected == 1)
    let first = "outbox/rejected-rows/2026-11-22-001.csv"
    let again = try workspace.run(first)
    #expect((again.read, again.new, again.rejected) == (1, 0, 1))
    let second = try #require(again.json["rejected_rows"]?.text)
    let header = try workspace.text(second).prefix { !$0.isNewline }
    #expect(header.components(separatedBy: "heed: reason").count == 2)
  }

  @Test func `A record of JSON that can't be used is kept as JSON`() throws {
    let workspace = try Workspace()
    try workspace.write(
      """
      {"survey": "nps", "id": "r-1", "score": 9, "email": "a@b.example", "first_name": "Ana"}
      {"survey": "nps", "id": "r-2", "score": 99, "email": "c@d.example", "first_name": "Bo"}
      {"survey": "nps", "id": "r-3", "score":

      """, to: "new.jsonl")
    let summary = try workspace.run("new.jsonl")
    #expect((summary.read, summary.drafted, summary.rejected) == (3, 1, 2))
    let path = try #require(summary.json["rejected_rows"]?.text)
    #expect(path == "outbox/rejected-rows/2026-11-22-001.jsonl")
    let lines = try workspace.text(path).split(separator: "\n")
    #expect(lines.count == 2)
    let kept = try JSONValue(String(try #require(lines.first)))
    #expect(kept["score"]?.int == 99)
    #expect(kept["heed: row"]?.int == 2)
    #expect(kept["heed: reason"]?.text?.contains("99") == true)
    try workspace.replace("99,", with: "9,", in: path)
    #expect(try workspace.run(path).drafted == 1)
  }

  @Test func `Blank rows are not responses`() throws {
    let workspace = try Workspace()
    let export = PlainExport(.init(id: "r-1")).text
    try workspace.write(export + "\n,,,,,,,,\n  , ,,,,,,,\n\n", to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect((summary.read, summary.drafted) == (1, 1))
  }

  @Test func `A row without an id is known again by what it says`() throws {
    let workspace = try Workspace()
    let export = PlainExport(.init(id: ""), .init(id: "", comment: "Another."), .init(id: ""))
    try workspace.write(export.text, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect((summary.read, summary.new, summary.alreadyKnown) == (3, 2, 1))
    #expect(try workspace.run("new.csv").new == 0)
  }
}
