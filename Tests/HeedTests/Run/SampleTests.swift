import Foundation
import TestSupport
import Testing

/// Each of the exports in `samples/`, as a new user runs it.
@Suite("Samples", .enabled(if: !Checkout.samples.isEmpty, "no samples in this checkout"))
struct SampleTests {
  @Test("the summary keeps to its contract, and its figures add up", arguments: Checkout.samples)
  func summary(sample: String) throws {
    let workspace = try Workspace(samples: true)
    let summary = try workspace.run("samples/\(sample)")
    #expect(
      summary.json.keys.isSuperset(of: [
        "run", "responses", "letters", "by_priority", "rejected_rows", "seconds",
      ]))
    #expect(
      summary.json["responses"]?.keys.isSuperset(of: ["read", "new", "already_known", "rejected"])
        == true)
    #expect(
      summary.json["letters"]?.keys.isSuperset(of: ["drafted", "held", "not_written"]) == true)
    let priorities = summary.json["by_priority"]?.elements ?? []
    #expect(priorities.compactMap { $0["priority"]?.text } == ["P1", "P2", "P3", "P4"])
    for priority in priorities {
      #expect(
        priority.keys.isSuperset(of: ["priority", "responses", "letters", "first_due"]))
    }
    #expect(summary.addsUp)
    #expect(summary.read > 0)
    #expect(summary.alreadyKnown + summary.new > summary.rejected)
    #expect(priorities.compactMap { $0["responses"]?.int }.reduce(0, +) == summary.new)
    #expect(priorities.compactMap { $0["letters"]?.int }.reduce(0, +) == summary.drafted)
  }

  @Test(
    "there is a file for every letter, named by urgency and due time", arguments: Checkout.samples)
  func files(sample: String) throws {
    let workspace = try Workspace(samples: true)
    let summary = try workspace.run("samples/\(sample)")
    #expect(summary.run == "2026-11-22-001")
    let letters = workspace.names(in: "outbox/review/\(summary.run)")
    #expect(letters.count == summary.drafted)
    #expect(workspace.names(in: "outbox/held/\(summary.run)").count == summary.held)
    for letter in letters {
      let pattern = /P[1-4]_2026[0-9]{4}T[0-9]{4}Z_([a-z0-9]+(-[a-z0-9]+)*_)?[A-Za-z0-9.-]+\.eml/
      #expect(letter.wholeMatch(of: pattern) != nil, "\(letter)")
    }
    let outbox = workspace.names(in: "outbox").filter { !$0.hasPrefix(".") }
    #expect(Set(outbox).isSubset(of: ["review", "held", "rejected-rows"]))
    #expect(try Listing(workspace["outbox"]).files.keys.allSatisfy { !$0.hasPrefix(".") })
  }

  @Test("a second run changes nothing, and says so", arguments: Checkout.samples)
  func again(sample: String) throws {
    let workspace = try Workspace(samples: true)
    let first = try workspace.run("samples/\(sample)")
    let before = try Listing(workspace.url)
    let second = try workspace.run("samples/\(sample)")
    #expect(try Listing(workspace.url).differences(from: before) == [])
    #expect(second.new == 0)
    #expect(second.read == first.read)
    #expect(second.rejected == first.rejected)
    #expect(second.json["rejected_rows"] == first.json["rejected_rows"])
    let said = try workspace.heed("run", "samples/\(sample)").output
    let subject = second.rejected == 0 ? "response" : "response that can be used"
    #expect(said.hasPrefix("Nothing new: every \(subject) is known already."))
    #expect(try Listing(workspace.url).differences(from: before) == [])
  }
}
