import Foundation
import TestSupport
import Testing

/// In which order letters wait for a reviewer.
struct ReviewOrderTests {
  private struct Entry {
    let priority: String
    /// On which day the answer is due; what is late is due today.
    let day: String
    let text: String
  }

  /// The letters of the list.
  private func entries(_ workspace: Workspace, _ options: String...) throws -> [Entry] {
    let list = try workspace.heed(
      ["review", "--format", "json", "--now", HeedProgram.now] + options)
    return try JSONValue(list.output).elements.map { item in
      let due = try #require(item["due"]?.text)
      let parts = try ["priority", "template", "language"].map { try #require(item[$0]?.text) }
      // In Berlin, a day of November ends at 23:00 UTC.
      let time = try #require(ISO8601DateFormatter().date(from: due))
      let day = String(
        ISO8601DateFormatter().string(from: time.addingTimeInterval(3600)).prefix(10))
      return Entry(
        priority: parts[0], day: max(day, String(HeedProgram.now.prefix(10))),
        text: "\(parts[1]) \(parts[2])")
    }
  }

  @Test(
    "no letter stands behind one of a lower priority or due on a later day; texts stay together",
    .enabled(if: !Checkout.samples.isEmpty, "no samples in this checkout"))
  func order() throws {
    let workspace = try Workspace(samples: true)
    _ = try workspace.run("samples/nps-plain.csv")
    let entries = try entries(workspace)
    #expect(entries.count > 100)
    let ranks = entries.map { "\($0.priority) \($0.day)" }
    #expect(ranks == ranks.sorted())
    #expect(Set(ranks).count > 5)
    var left = 0
    while left < entries.count {
      let right = ranks.lastIndex(of: ranks[left]) ?? left
      let texts = entries[left...right].map(\.text)
      let runs = texts.indices.dropFirst().count { texts[$0] != texts[$0 - 1] } + 1
      #expect(runs == Set(texts).count, "\(texts)")
      if left > 0, texts.contains(entries[left - 1].text) {
        #expect(texts[0] == entries[left - 1].text)
      }
      left = right + 1
    }
  }

  @Test func `Letters of one language can be asked for`() throws {
    let workspace = try ReviewTrial(languages: ["en", "zh-Hans", "en"]).workspace
    for (language, count) in [("en", 2), ("zh", 1), ("zh-Hans", 1)] {
      #expect(try entries(workspace, "--language", language).count == count)
    }
  }
}
