import Foundation
import TestSupport
import Testing

/// What `heed explain` says of a row and of a response in the ledger.
struct ExplainTests {
  private static let export = PlainExport(
    .init(id: "r-1", score: "10"),
    .init(
      id: "r-2", score: "2", comment: "We are switching to another supplier.",
      email: "bo.ek@example.com", firstName: "Bo", lastName: "Ek"),
    .init(id: "r-3", score: "11", email: "c@example.com"))

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(Self.export.text, to: "new.csv")
    return workspace
  }

  private func explain(_ workspace: Workspace, _ subject: String) throws -> JSONValue {
    let outcome = try workspace.heed("explain", subject, "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONValue(outcome.output)
  }

  @Test func `A row of an export is explained without writing anything`() throws {
    let workspace = try workspace()
    let before = try Listing(workspace.url)
    let json = try explain(workspace, "new.csv:2")
    #expect(
      json.keys.isSuperset(of: [
        "response", "rule", "priority", "template", "language", "owner", "tags", "fields",
        "respond_by", "resolve_by", "letter", "rules",
      ]))
    #expect(json["response"]?.text == "r-2")
    #expect(json["letter"]?.text == "drafted")
    #expect(json["fields"]?["score"]?.int == 2)
    #expect(json["fields"]?["topics"]?.elements.contains(.text("leaving")) == true)
    let rules = json["rules"]?.elements ?? []
    #expect(rules.last?["rule"] == json["rule"])
    #expect(rules.map { $0["matched"] }.filter { $0 == .truth(true) }.count == 1)
    #expect(rules.last?["matched"] == .truth(true))
    for rule in rules {
      #expect(rule.keys.isSuperset(of: ["rule", "matched", "conditions"]))
    }
    #expect(try Listing(workspace.url) == before)
  }

  @Test func `All keys of the contract are there, whatever the decision`() throws {
    let workspace = try Workspace()
    let row = PlainExport.Row(id: "r-1", score: "", comment: "…", email: "")
    try workspace.write(PlainExport(row).text, to: "new.csv")
    let json = try explain(workspace, "new.csv:1")
    #expect(
      json.keys.isSuperset(of: [
        "response", "rule", "priority", "template", "language", "owner", "tags", "fields",
        "respond_by", "resolve_by", "letter", "rules",
      ]), "\(json.keys.sorted())")
  }

  @Test func `By its id, a response in the ledger is explained as its row was`() throws {
    let workspace = try workspace()
    let before = try explain(workspace, "new.csv:2")
    #expect(try workspace.run("new.csv").new == 2)
    let after = try explain(workspace, "r-2")
    for key in before.keys.subtracting(["known", "record"]) {
      #expect(after[key] == before[key], "\(key)")
    }
    #expect(try explain(workspace, "new.csv:2") == after)
  }

  @Test func `A decision is explained by the rules of its day, beside those of today`() throws {
    let workspace = try workspace()
    let before = try explain(workspace, "new.csv:2")
    _ = try workspace.run("new.csv")
    try workspace.replace(
      "  - rule: Customer who is leaving\n", with: "  - rule: Someone who is leaving\n",
      in: "rules/triage.yml")
    let then = try explain(workspace, "r-2")
    #expect(then["rule"] == before["rule"])
    #expect(then["rules"] == before["rules"])
    let record = then["record"]
    #expect(record?["shown_by"]?.text == "rules_of_the_day")
    #expect(record?["todays_rules_are_the_same"] == .truth(false))
    #expect(record?["todays_decision_is_the_same"] == .truth(false))
    #expect(record?["changes"]?.elements.map { $0["what"]?.text } == ["rule"])
    let outcome = try workspace.heed("explain", "r-2", "--today")
    #expect(outcome.output.contains(/Rule +Someone who is leaving\n/))
  }

  @Test func `Why not another rule`() throws {
    let workspace = try workspace()
    let text = try workspace.heed("explain", "new.csv:2", "--rule", "data is lost or damaged")
    #expect(text.output.contains("'Data is lost or damaged' does not match"))
    let unknown = try workspace.heed("explain", "new.csv:2", "--rule", "Data is lost or damagd")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("did you mean 'Data is lost or damaged'?"))
  }

  @Test func `A response of one's own, pasted or on standard input`() throws {
    let workspace = try workspace()
    let json = #"{"nps": 2, "comment": "We are switching to another supplier."}"#
    let pasted = try explain(workspace, json)
    #expect(pasted["rule"]?.text == "Customer who is leaving")
    let piped = try workspace.heed(
      ["explain", "-", "--format", "json"], Program.Terms(input: Data(json.utf8)))
    #expect(try JSONValue(piped.output) == pasted)
    let both = try workspace.heed("explain", json, "new.csv:1", "--format", "json")
    #expect(try JSONValue(both.output).elements.count == 2)
    let wrong = try workspace.heed("explain", #"{"nps": 2, "pln": "pro"}"#)
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("did you mean 'plan'?"))
  }

  @Test func `For people it is a tree with a mark and what was seen`() throws {
    let text = try workspace().heed("explain", "new.csv:2").output
    #expect(text.contains(/Response +r-2\n/))
    #expect(text.contains(/Priority +P[1-4]\n/))
    #expect(text.contains(/\[x\] .*leaving.*\(rules\/triage\.yml:[0-9]+\)/))
    #expect(text.contains(/yes +topics: leaving +\(.*leaving.*\)/))
    #expect(text.contains(/\[ \] Data is lost or damaged/))
    #expect(!text.contains("\u{1B}"))
  }

  @Test(
    "a subject that can't be explained",
    arguments: [
      ("new.csv:3", "11"), ("new.csv:4", "row 4"), ("absent.csv:1", "absent.csv"),
      ("r-77", "r-77"), ("new.csv:0", "new.csv:0"), ("new.csv:99999999999999999999", "new.csv"),
    ])
  func refusal(subject: String, words: String) throws {
    let outcome = try workspace().heed("explain", subject)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func `Every row of the samples agrees with what the run recorded`() throws {
    let workspace = try Workspace(samples: true)
    let summary = try workspace.run("samples/nps-plain.csv")
    #expect(summary.new > 0)
    for row in [1, 17, 60, 99] {
      let json = try explain(workspace, "samples/nps-plain.csv:\(row)")
      let id = try #require(json["response"]?.text)
      #expect(try explain(workspace, id) == json)
    }
  }
}
